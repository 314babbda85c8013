from quizapp.running.serving import make_worker

app = make_worker()
