"""What the process has done from which servers are forked."""

from benchmarks.templates import compile_templates, share_templates

share_templates()
compile_templates()
