from quizapp.serving import make_worker

app = make_worker()
