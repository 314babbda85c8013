"""The words of languages: a table for each that is known well, and the few words that are known of others."""
