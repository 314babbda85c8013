BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE answers (
	learner_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	sequence INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	answered_at DATETIME NOT NULL, 
	study_day INTEGER NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36), 
	schedule_id VARCHAR(32) NOT NULL, 
	corrects VARCHAR(36), 
	context VARCHAR, 
	attempt_id VARCHAR(36), 
	position INTEGER, 
	version_id VARCHAR(36), 
	content_id VARCHAR(36), 
	item VARCHAR, 
	form VARCHAR, 
	seed BIGINT, 
	options JSON NOT NULL, 
	given JSON NOT NULL, 
	mark VARCHAR, 
	moves_memory BOOLEAN NOT NULL, 
	rating INTEGER, 
	guess DOUBLE NOT NULL, 
	is_hinted BOOLEAN NOT NULL, 
	recall DOUBLE, 
	knew DOUBLE, 
	"before" JSON, 
	"after" JSON, 
	interval_seconds BIGINT, 
	taken_ms INTEGER, 
	CONSTRAINT pk_answers PRIMARY KEY (learner_id, id), 
	CONSTRAINT fk_answers_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_answers_set_id FOREIGN KEY(set_id) REFERENCES sets (id), 
	CONSTRAINT fk_answers_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_answers_schedule_id FOREIGN KEY(schedule_id) REFERENCES schedules (id), 
	CONSTRAINT fk_answers_version_id FOREIGN KEY(version_id) REFERENCES set_versions (id), 
	CONSTRAINT fk_answers_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id), 
	CONSTRAINT fk_answers_learner_id_corrects FOREIGN KEY(learner_id, corrects) REFERENCES answers (learner_id, id), 
	CONSTRAINT fk_answers_learner_id_attempt_id FOREIGN KEY(learner_id, attempt_id) REFERENCES attempts (learner_id, id), 
	CONSTRAINT uq_answers_learner_id_sequence UNIQUE (learner_id, sequence)
);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-7799-b388-e0fa186bd83b',1,'answer','2025-09-03 09:00:00.000000',739497,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-77e3-ae40-00a69596e190','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a208cf-e847-783a-b67a-f0ff3fe97e94',1,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e83f-7cd4-a2cc-a639a27606bf','996d89ddc2ca41367d1a','multiple_choice',1,'["rhine", "danube", "amazon", "volga"]','{"chosen": 0}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:00+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:00+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-77f7-9481-72df5a194f43',2,'answer','2025-09-03 09:00:10.000000',739497,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-783b-b418-0a71feee54e2','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a208cf-e847-783a-b67a-f0ff3fe97e94',2,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e840-749c-bbfe-604e8eb59387','6b4112e5aca1d05c711d','multiple_choice',1,'["kazan", "manaus", "cairo", "vienna"]','{"chosen": 3}','wrong',1,1,0.25,0,NULL,0.0,NULL,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:10+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:10+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',60,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-7810-a28b-f394536d8eaa',3,'answer','2025-09-03 09:00:20.000000',739497,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-78a1-8e37-315ba6751fd6','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a208cf-e847-783a-b67a-f0ff3fe97e94',3,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e840-7e9b-97fd-c6b937d2b200','5a48e35680841b138691','cloze',1,'[]','{"typed": "autumn"}','right',1,3,0.0,0,NULL,1.0,NULL,'{"stability": 2.3065, "difficulty": 2.118103970459016, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:20+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:20+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-7824-90ca-67b292983b3e',4,'answer','2025-09-03 09:00:30.000000',739497,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-7908-8729-f32e92c6b934','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a208cf-e847-783a-b67a-f0ff3fe97e94',4,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e841-72b8-8d7a-76b2d7663773','8bf424dc684b0710d455','cloze',1,'[]','{"typed": "nothing like it"}','wrong',1,1,0.0,0,NULL,0.0,NULL,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:30+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:30+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',60,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e864-7366-9f30-0c30e0ee124c',5,'answer','2025-09-03 09:00:40.000000',739497,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-778c-b3a4-16d9583abcea','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a208cf-e864-73ea-b1c4-bb68fb767566',1,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e83f-79e1-be23-63b3c5aa6dd8','5c68545f26421361945c','multiple_choice',2,'["basel", "kazan", "vienna", "manaus"]','{"chosen": 0}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:40+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:40+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e870-7f31-bba3-17c207bef8a8',6,'answer','2025-09-04 09:00:50.000000',739498,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-783b-b418-0a71feee54e2','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e840-749c-bbfe-604e8eb59387','6b4112e5aca1d05c711d','multiple_choice',458663930,'["manaus", "basel", "cairo", "vienna"]','{"chosen": 2}','right',1,3,0.25,0,7.6619573022841425125e-01,9.29119875796578398308e-01,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:10+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:10+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}','{"stability": 1.5331021146937336, "difficulty": 6.5725243125462, "phase": "learning", "step": 1, "reviewed_at": "2025-09-04T09:00:50+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-04T09:10:50+00:00", "due_day": "2025-09-04", "reps": 2, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e88d-73f5-8b63-43a0ba94deb4',7,'answer','2025-09-04 09:01:10.000000',739498,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-7908-8729-f32e92c6b934','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e841-72b8-8d7a-76b2d7663773','c6e955055a241ef35948','flashcard',1516710990,'[]','{"rating": "again"}','wrong',1,1,0.0,0,7.6619573022841425125e-01,0.0,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:30+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:30+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}','{"stability": 0.10088578982099844, "difficulty": 8.806304468856837, "phase": "learning", "step": 0, "reviewed_at": "2025-09-04T09:01:10+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-04T09:02:10+00:00", "due_day": "2025-09-04", "reps": 2, "lapses": 0}',60,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e895-7a04-a7ae-80600e7dfb54',8,'answer','2025-09-04 09:01:30.000000',739498,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-77e3-ae40-00a69596e190','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e83f-7cd4-a2cc-a639a27606bf','996d89ddc2ca41367d1a','multiple_choice',1734137967,'["rhine", "volga", "amazon", "danube"]','{"chosen": 0}','right',1,3,0.25,0,8.96973020573314516745e-01,9.72086361769560092227e-01,'{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:00+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:00+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}','{"stability": 4.510066940326715, "difficulty": 3.809939667082787, "phase": "review", "step": 0, "reviewed_at": "2025-09-04T09:01:30+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-10T04:00:00+00:00", "due_day": "2025-09-10", "reps": 2, "lapses": 0}',518400,NULL);
INSERT INTO "answers" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e89c-71d1-b098-4a54d4a44c3a',9,'undo','2025-09-04 09:01:50.000000',739498,0,'01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83a-77e3-ae40-00a69596e190','d41acd5bf82f42bbf6672b589d2d26f1','01a208cf-e895-7a04-a7ae-80600e7dfb54','review',NULL,NULL,'01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e83f-7cd4-a2cc-a639a27606bf',NULL,'multiple_choice',NULL,'[]','{}',NULL,1,NULL,0.0,0,NULL,NULL,'{"stability": 4.510066940326715, "difficulty": 3.809939667082787, "phase": "review", "step": 0, "reviewed_at": "2025-09-04T09:01:30+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-10T04:00:00+00:00", "due_day": "2025-09-10", "reps": 2, "lapses": 0}','{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:00+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:00+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',NULL,NULL);
CREATE TABLE attempt_items (
	learner_id VARCHAR(36) NOT NULL, 
	attempt_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	answer_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	content_id VARCHAR(36) NOT NULL, 
	form VARCHAR NOT NULL, 
	seed BIGINT NOT NULL, 
	mark VARCHAR, 
	CONSTRAINT pk_attempt_items PRIMARY KEY (learner_id, attempt_id, position), 
	CONSTRAINT fk_attempt_items_learner_id_attempt_id FOREIGN KEY(learner_id, attempt_id) REFERENCES attempts (learner_id, id), 
	CONSTRAINT fk_attempt_items_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_attempt_items_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id), 
	CONSTRAINT uq_attempt_items_learner_id_answer_id UNIQUE (learner_id, answer_id)
);
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-783a-b67a-f0ff3fe97e94',1,'01a208cf-e847-7799-b388-e0fa186bd83b','01a208cf-e83a-77e3-ae40-00a69596e190','01a208cf-e83f-7cd4-a2cc-a639a27606bf','multiple_choice',1,'right');
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-783a-b67a-f0ff3fe97e94',2,'01a208cf-e847-77f7-9481-72df5a194f43','01a208cf-e83a-783b-b418-0a71feee54e2','01a208cf-e840-749c-bbfe-604e8eb59387','multiple_choice',1,'wrong');
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-783a-b67a-f0ff3fe97e94',3,'01a208cf-e847-7810-a28b-f394536d8eaa','01a208cf-e83a-78a1-8e37-315ba6751fd6','01a208cf-e840-7e9b-97fd-c6b937d2b200','cloze',1,'right');
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-783a-b67a-f0ff3fe97e94',4,'01a208cf-e847-7824-90ca-67b292983b3e','01a208cf-e83a-7908-8729-f32e92c6b934','01a208cf-e841-72b8-8d7a-76b2d7663773','cloze',1,'wrong');
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e864-73ea-b1c4-bb68fb767566',1,'01a208cf-e864-7366-9f30-0c30e0ee124c','01a208cf-e83a-778c-b3a4-16d9583abcea','01a208cf-e83f-79e1-be23-63b3c5aa6dd8','multiple_choice',2,'right');
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e864-73ea-b1c4-bb68fb767566',2,'01a208cf-e864-73b4-922d-7166bd7f3acd','01a208cf-e83a-783b-b418-0a71feee54e2','01a208cf-e840-749c-bbfe-604e8eb59387','multiple_choice',2,NULL);
INSERT INTO "attempt_items" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e864-73ea-b1c4-bb68fb767566',3,'01a208cf-e864-73d0-93bc-6501aa8d06f1','01a208cf-e83a-7908-8729-f32e92c6b934','01a208cf-e841-72b8-8d7a-76b2d7663773','typed',2,NULL);
CREATE TABLE attempts (
	learner_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	version_id VARCHAR(36) NOT NULL, 
	missed_of VARCHAR(36), 
	forms JSON NOT NULL, 
	seed BIGINT NOT NULL, 
	length INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	answered INTEGER NOT NULL, 
	points DOUBLE NOT NULL, 
	started_at DATETIME NOT NULL, 
	closed_at DATETIME, 
	CONSTRAINT pk_attempts PRIMARY KEY (learner_id, id), 
	CONSTRAINT fk_attempts_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_attempts_set_id FOREIGN KEY(set_id) REFERENCES sets (id), 
	CONSTRAINT fk_attempts_version_id FOREIGN KEY(version_id) REFERENCES set_versions (id), 
	CONSTRAINT fk_attempts_learner_id_missed_of FOREIGN KEY(learner_id, missed_of) REFERENCES attempts (learner_id, id)
);
INSERT INTO "attempts" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e847-783a-b67a-f0ff3fe97e94','01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83c-7f28-b0c7-b64aad0f2308',NULL,'[]',1,4,'finished',4,2.0,'2025-09-03 09:00:00.000000','2025-09-03 09:00:30.000000');
INSERT INTO "attempts" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e864-73ea-b1c4-bb68fb767566','01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e83c-7f28-b0c7-b64aad0f2308',NULL,'[]',2,3,'open',1,1.0,'2025-09-03 09:00:40.000000',NULL);
CREATE TABLE card_contents (
	id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	hash VARCHAR NOT NULL, 
	content JSON NOT NULL, 
	CONSTRAINT pk_card_contents PRIMARY KEY (id), 
	CONSTRAINT fk_card_contents_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT uq_card_contents_card_id_hash UNIQUE (card_id, hash)
);
INSERT INTO "card_contents" VALUES('01a208cf-e83f-79e1-be23-63b3c5aa6dd8','01a208cf-e83a-778c-b3a4-16d9583abcea','40c0239e7ed2c909df408717a360974c5686212b8974e5056f94c636ef83c5ff','{"set_id": "towns", "fact": "lies-basel", "slot": "town", "facts": ["lies-basel"], "line": 30, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Rhine?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "_____ (town) lies on the Rhine.", "keys": [], "distractors": []}], "keys": [{"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "stated", "args": {"source": "p4", "fact": "lies-basel"}}], "statement": [], "tags": []}], "distractors": [{"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": []}, {"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": []}, {"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": []}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": []}], "answers": [["Basel"]], "any_one": false, "value_key": "basel", "statement": [["Basel", true], [" lies on the Rhine.", false]], "source": "p4", "language": "en", "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e83f-7cd4-a2cc-a639a27606bf','01a208cf-e83a-77e3-ae40-00a69596e190','bada9c0eac4a4d5cdd66526e0b78f01283f87827823c2ed4433e9efcab744cfa','{"set_id": "towns", "fact": "lies-basel", "slot": "river", "facts": ["lies-basel"], "line": 30, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Basel lie?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "Basel lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Basel lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Basel lie?", "keys": [], "distractors": []}], "keys": [{"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "stated", "args": {"source": "p4", "fact": "lies-basel"}}], "statement": [], "tags": []}], "distractors": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": []}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": []}, {"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": []}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": []}], "answers": [["Rhine", "the Rhine"]], "any_one": false, "value_key": "rhine", "statement": [["Basel lies on ", false], ["the Rhine", true], [".", false]], "source": "p4", "language": "en", "near": ["the nile"], "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e83f-7f48-9c8b-25e98e33fa4c','01a208cf-e83a-780f-be9c-b7fb2242fcb2','6393055a2b6f441eb3b2c1db953da30651599243a0a1dcef6647f5ab465e1a1c','{"set_id": "towns", "fact": "lies-vienna", "slot": "town", "facts": ["lies-vienna"], "line": 31, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Danube?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "_____ (town) lies on the Danube.", "keys": [], "distractors": []}], "keys": [{"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "stated", "args": {"source": "p1", "fact": "lies-vienna"}}], "statement": [], "tags": []}], "distractors": [{"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": []}, {"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": []}, {"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": []}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": []}], "answers": [["Vienna"]], "any_one": false, "value_key": "vienna", "statement": [["Vienna", true], [" lies on the Danube.", false]], "source": "p1", "language": "en", "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e840-723a-ade2-3e785e03e64f','01a208cf-e83a-7827-9830-c37834e83d51','02e5f48cc3da58971dc8cd297d9e48319ed8fed588753c0452c51f4ed347fbbf','{"set_id": "towns", "fact": "lies-vienna", "slot": "river", "facts": ["lies-vienna"], "line": 31, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Vienna lie?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "Vienna lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Vienna lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Vienna lie?", "keys": [], "distractors": []}], "keys": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "stated", "args": {"source": "p1", "fact": "lies-vienna"}}], "statement": [], "tags": []}], "distractors": [{"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": []}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": []}, {"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": []}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": []}], "answers": [["Danube", "the Danube"]], "any_one": false, "value_key": "danube", "statement": [["Vienna lies on ", false], ["the Danube", true], [".", false]], "source": "p1", "language": "en", "near": ["the nile"], "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e840-749c-bbfe-604e8eb59387','01a208cf-e83a-783b-b418-0a71feee54e2','62665bb8524adb1ab2cdcc3b990c0bcb483505ec73a8d45f50622ccb18ab4160','{"set_id": "towns", "fact": "lies-cairo", "slot": "town", "facts": ["lies-cairo"], "line": 32, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Nile?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "_____ (town) lies on the Nile.", "keys": [], "distractors": []}], "keys": [{"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "stated", "args": {"source": "p2", "fact": "lies-cairo"}}], "statement": [], "tags": []}], "distractors": [{"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": []}, {"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": []}, {"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": []}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": []}], "answers": [["Cairo"]], "any_one": false, "value_key": "cairo", "statement": [["Cairo", true], [" lies on the Nile.", false]], "source": "p2", "language": "en", "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e840-772a-857b-42505335d9f1','01a208cf-e83a-7851-a3d4-1859e52d6b79','b6bb47b8aca7396d25ce1e66a55caaf235283bd869dd60f6dddab4c09cc49d1b','{"set_id": "towns", "fact": "lies-cairo", "slot": "river", "facts": ["lies-cairo"], "line": 32, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Cairo lie?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "Cairo lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Cairo lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Cairo lie?", "keys": [], "distractors": []}], "keys": [{"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "stated", "args": {"source": "p2", "fact": "lies-cairo"}}], "statement": [], "tags": []}], "distractors": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": []}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": []}, {"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": []}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": []}], "answers": [["Nile", "the Nile"]], "any_one": false, "value_key": "nile", "statement": [["Cairo lies on ", false], ["the Nile", true], [".", false]], "source": "p2", "language": "en", "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e840-79a3-8986-a155ab7842bb','01a208cf-e83a-7871-a440-91deb6c67aee','75cc55ea21eb0563a5e111f147ff38546fd5fe8996472ea2fb0a455b0a859ceb','{"set_id": "towns", "fact": "lies-manaus", "slot": "town", "facts": ["lies-manaus"], "line": 33, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Amazon?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "_____ (town) lies on the Amazon.", "keys": [], "distractors": []}], "keys": [{"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "stated", "args": {"source": "p3", "fact": "lies-manaus"}}], "statement": [], "tags": []}], "distractors": [{"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": []}, {"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": []}, {"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": []}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": []}], "answers": [["Manaus"]], "any_one": false, "value_key": "manaus", "statement": [["Manaus", true], [" lies on the Amazon.", false]], "source": "p3", "language": "en", "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e840-7c43-a70b-f5fb2be9d9c1','01a208cf-e83a-788a-b1ea-1a83852e964c','ddf37aca8340cec3754ed121c29f4bb7d4ae422114a6a57b3d41e3039be054b6','{"set_id": "towns", "fact": "lies-manaus", "slot": "river", "facts": ["lies-manaus"], "line": 33, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Manaus lie?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "Manaus lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Manaus lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Manaus lie?", "keys": [], "distractors": []}], "keys": [{"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "stated", "args": {"source": "p3", "fact": "lies-manaus"}}], "statement": [], "tags": []}], "distractors": [{"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": []}, {"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": []}, {"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": []}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": []}], "answers": [["Amazon", "the Amazon"]], "any_one": false, "value_key": "amazon", "statement": [["Manaus lies on ", false], ["the Amazon", true], [".", false]], "source": "p3", "language": "en", "relation": "lies"}');
INSERT INTO "card_contents" VALUES('01a208cf-e840-7e9b-97fd-c6b937d2b200','01a208cf-e83a-78a1-8e37-315ba6751fd6','7981370e63ca2c9b06427f75bfd77bb5a7629d2817fbe884b2d2141385d624e6','{"set_id": "towns", "fact": "fair", "slot": "season", "facts": ["fair"], "line": 34, "mode": "one", "kind": "season", "prompts": [{"form": "cloze", "stem": "The fair is held in _____ (season).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which season is the fair held?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which season is the fair held?", "keys": [], "distractors": []}], "keys": [{"text": "autumn", "value": null, "rank": null, "why": [{"code": "stated", "args": {"source": "p5", "fact": "fair"}}], "statement": [], "tags": []}], "answers": [["autumn"]], "any_one": false, "value_key": "autumn", "statement": [["The fair is held in ", false], ["autumn", true], [".", false]], "source": "p5", "language": "en", "until": "2025-12-31"}');
INSERT INTO "card_contents" VALUES('01a208cf-e841-7156-88aa-c7fbd5e90a21','01a208cf-e83a-78f2-b586-b0441ebefcca','ec8d6a38b61b824282ee6f003999b0ed1cf195852113b5ad9c680e66492ecfdf','{"set_id": "towns", "fact": "bridge", "slot": "year", "facts": ["bridge"], "line": 40, "mode": "one", "kind": "year", "prompts": [{"form": "date", "stem": "In which year was the bridge built?", "keys": [], "distractors": []}, {"form": "cloze", "stem": "The bridge was built in _____ (year).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which year was the bridge built?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which year was the bridge built?", "keys": [], "distractors": []}], "keys": [{"text": "1905", "value": null, "rank": 708661, "why": [{"code": "stated", "args": {"source": "p6", "fact": "bridge"}}], "statement": [], "tags": []}], "distractors": [{"text": "1895", "value": null, "rank": 704941, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": []}, {"text": "1915", "value": null, "rank": 712381, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": []}, {"text": "1885", "value": null, "rank": 701221, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": []}, {"text": "1925", "value": null, "rank": 716101, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": []}, {"text": "1875", "value": null, "rank": 697501, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": []}, {"text": "1935", "value": null, "rank": 719821, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": []}], "answers": [["1905"]], "any_one": false, "value_key": "1905", "statement": [["The bridge was built in ", false], ["1905", true], [".", false]], "source": "p6", "language": "en", "needs": ["mayor"]}');
INSERT INTO "card_contents" VALUES('01a208cf-e841-72b8-8d7a-76b2d7663773','01a208cf-e83a-7908-8729-f32e92c6b934','ab2b5f6af259025aa96768c817077fd36f2ea63e4b3655d99206381ed467c90b','{"set_id": "towns", "fact": "mayor", "slot": "name", "facts": ["mayor"], "line": 46, "mode": "one", "kind": "name", "prompts": [{"form": "cloze", "stem": "The mayor is called _____ (name).", "keys": [], "distractors": []}, {"form": "typed", "stem": "What is the mayor called?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "What is the mayor called?", "keys": [], "distractors": []}], "keys": [{"text": "Frederick Barlow", "value": null, "rank": null, "why": [{"code": "stated", "args": {"source": "p7", "fact": "mayor"}}], "statement": [], "tags": []}], "answers": [["Frederick Barlow"]], "any_one": false, "value_key": "frederick barlow", "statement": [["The mayor is called ", false], ["Frederick Barlow", true], [".", false]], "source": "p7", "language": "en"}');
INSERT INTO "card_contents" VALUES('01a208cf-e841-7578-a8a5-13a39f4f141a','01a208cf-e83a-7919-8963-396ddc577b52','bfdfba3c661847d5a680d8827627c8d612689219e0e399591d43b8f1124a8fee','{"set_id": "towns", "fact": "anthem", "facts": ["anthem"], "line": 53, "mode": "one", "kind": "text", "prompts": [{"form": "multiple_choice", "stem": "Who wrote the town''s anthem?", "keys": [], "distractors": []}, {"form": "typed", "stem": "Who wrote the town''s anthem?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "Who wrote the town''s anthem?", "keys": [], "distractors": []}], "keys": [{"text": "Clara Winter", "value": null, "rank": null, "why": [{"code": "stated", "args": {"source": "", "fact": "anthem"}}], "statement": [], "tags": []}], "distractors": [{"text": "Otto Berg", "value": null, "rank": null, "why": [{"code": "author_says", "args": {}}], "statement": [], "tags": []}, {"text": "Emil Stark", "value": null, "rank": null, "why": [{"code": "author_says", "args": {}}], "statement": [], "tags": []}, {"text": "Hans Feld", "value": null, "rank": null, "why": [{"code": "author_says", "args": {}}], "statement": [], "tags": []}], "answers": [["Clara Winter"]], "any_one": false, "value_key": "clara winter", "statement": [["Who wrote the town''s anthem? ", false], ["Clara Winter", true]], "language": "en"}');
CREATE TABLE cards (
	id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	written VARCHAR NOT NULL, 
	fact VARCHAR NOT NULL, 
	names JSON NOT NULL, 
	is_id_written BOOLEAN NOT NULL, 
	value_key VARCHAR NOT NULL, 
	sentence VARCHAR NOT NULL, 
	retired_at DATETIME, 
	CONSTRAINT pk_cards PRIMARY KEY (id), 
	CONSTRAINT fk_cards_set_id FOREIGN KEY(set_id) REFERENCES sets (id), 
	CONSTRAINT uq_cards_set_id_written UNIQUE (set_id, written)
);
INSERT INTO "cards" VALUES('01a208cf-e83a-778c-b3a4-16d9583abcea','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-basel/town','lies-basel','["towns/lies-basel/town"]',1,'basel','Basel lies on the Rhine.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-77e3-ae40-00a69596e190','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-basel/river','lies-basel','["towns/lies-basel/river"]',1,'rhine','Basel lies on the Rhine.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-780f-be9c-b7fb2242fcb2','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-vienna/town','lies-vienna','["towns/lies-vienna/town"]',1,'vienna','Vienna lies on the Danube.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-7827-9830-c37834e83d51','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-vienna/river','lies-vienna','["towns/lies-vienna/river"]',1,'danube','Vienna lies on the Danube.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-783b-b418-0a71feee54e2','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-cairo/town','lies-cairo','["towns/lies-cairo/town"]',1,'cairo','Cairo lies on the Nile.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-7851-a3d4-1859e52d6b79','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-cairo/river','lies-cairo','["towns/lies-cairo/river"]',1,'nile','Cairo lies on the Nile.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-7871-a440-91deb6c67aee','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-manaus/town','lies-manaus','["towns/lies-manaus/town"]',1,'manaus','Manaus lies on the Amazon.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-788a-b1ea-1a83852e964c','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/lies-manaus/river','lies-manaus','["towns/lies-manaus/river"]',1,'amazon','Manaus lies on the Amazon.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-78a1-8e37-315ba6751fd6','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/fair/season','fair','["towns/fair/season"]',1,'autumn','The fair is held in autumn.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-78f2-b586-b0441ebefcca','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/bridge/year','bridge','["towns/bridge/year"]',1,'1905','The bridge was built in 1905.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-7908-8729-f32e92c6b934','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/mayor/name','mayor','["towns/mayor/name"]',1,'frederick barlow','The mayor is called Frederick Barlow.',NULL);
INSERT INTO "cards" VALUES('01a208cf-e83a-7919-8963-396ddc577b52','01a208cf-e838-7d95-bae5-04a43b2f02bb','towns/anthem','anthem','["towns/anthem"]',1,'clara winter','Who wrote the town''s anthem? Clara Winter',NULL);
CREATE TABLE learners (
	id VARCHAR(36) NOT NULL, 
	is_personal BOOLEAN, 
	schedule_id VARCHAR(32) NOT NULL, 
	zone VARCHAR NOT NULL, 
	rollover_hour INTEGER NOT NULL, 
	theme VARCHAR NOT NULL, 
	new_per_day INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_learners PRIMARY KEY (id), 
	CONSTRAINT fk_learners_schedule_id FOREIGN KEY(schedule_id) REFERENCES schedules (id), 
	CONSTRAINT uq_learners_is_personal UNIQUE (is_personal)
);
INSERT INTO "learners" VALUES('01a208cf-e824-775a-b479-de5ae73ec936',1,'d41acd5bf82f42bbf6672b589d2d26f1','Etc/UTC',4,'auto',20,9,'2026-11-23 14:29:32.833812');
CREATE TABLE memories (
	learner_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	stability DOUBLE NOT NULL, 
	difficulty DOUBLE NOT NULL, 
	phase VARCHAR NOT NULL, 
	step INTEGER NOT NULL, 
	reviewed_at DATETIME NOT NULL, 
	reviewed_day INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	due_day INTEGER NOT NULL, 
	reps INTEGER NOT NULL, 
	lapses INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	is_suspended BOOLEAN NOT NULL, 
	buried_until INTEGER, 
	CONSTRAINT pk_memories PRIMARY KEY (learner_id, card_id), 
	CONSTRAINT fk_memories_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_memories_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_memories_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "memories" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e83a-77e3-ae40-00a69596e190','01a208cf-e838-7d95-bae5-04a43b2f02bb',9.57286010502170103819e-01,3.70054461292148362261e+00,'learning',1,'2025-09-03 09:00:00.000000',739497,'2025-09-03 09:10:00.000000',739497,1,0,3,0,NULL);
INSERT INTO "memories" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e83a-783b-b418-0a71feee54e2','01a208cf-e838-7d95-bae5-04a43b2f02bb',1.53310211469373358639e+00,6.5725243125462,'learning',1,'2025-09-04 09:00:50.000000',739498,'2025-09-04 09:10:50.000000',739498,2,0,2,0,NULL);
INSERT INTO "memories" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e83a-78a1-8e37-315ba6751fd6','01a208cf-e838-7d95-bae5-04a43b2f02bb',2.3065,2.11810397045901588342e+00,'learning',1,'2025-09-03 09:00:20.000000',739497,'2025-09-03 09:10:20.000000',739497,1,0,1,0,NULL);
INSERT INTO "memories" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e83a-7908-8729-f32e92c6b934','01a208cf-e838-7d95-bae5-04a43b2f02bb',1.00885789820998439392e-01,8.80630446885683682012e+00,'learning',0,'2025-09-04 09:01:10.000000',739498,'2025-09-04 09:02:10.000000',739498,2,0,2,0,NULL);
INSERT INTO "memories" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e83a-778c-b3a4-16d9583abcea','01a208cf-e838-7d95-bae5-04a43b2f02bb',9.57286010502170103819e-01,3.70054461292148362261e+00,'learning',1,'2025-09-03 09:00:40.000000',739497,'2025-09-03 09:10:40.000000',739497,1,0,1,0,NULL);
CREATE TABLE missed_cards (
	learner_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	answer_id VARCHAR(36) NOT NULL, 
	times INTEGER NOT NULL, 
	missed_at DATETIME NOT NULL, 
	missed_day INTEGER NOT NULL, 
	CONSTRAINT pk_missed_cards PRIMARY KEY (learner_id, card_id), 
	CONSTRAINT fk_missed_cards_learner_id_answer_id FOREIGN KEY(learner_id, answer_id) REFERENCES answers (learner_id, id), 
	CONSTRAINT fk_missed_cards_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_missed_cards_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_missed_cards_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "missed_cards" VALUES('01a208cf-e824-775a-b479-de5ae73ec936','01a208cf-e83a-7908-8729-f32e92c6b934','01a208cf-e838-7d95-bae5-04a43b2f02bb','01a208cf-e88d-73f5-8b63-43a0ba94deb4',2,'2025-09-04 09:01:10.000000',739498);
CREATE TABLE schedules (
	id VARCHAR(32) NOT NULL, 
	algorithm VARCHAR NOT NULL, 
	parameters JSON NOT NULL, 
	CONSTRAINT pk_schedules PRIMARY KEY (id)
);
INSERT INTO "schedules" VALUES('d41acd5bf82f42bbf6672b589d2d26f1','fsrs-6','{"algorithm": "fsrs-6", "weights": [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542], "desired_retention": 0.9, "learning_steps": [60, 600], "relearning_steps": [600], "maximum_interval": 36500, "chance_of_knowing_new": 0.3}');
CREATE TABLE set_versions (
	id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	sheet_hash VARCHAR NOT NULL, 
	generator VARCHAR NOT NULL, 
	sheet VARCHAR NOT NULL, 
	file VARCHAR, 
	title VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	about JSON NOT NULL, 
	facts JSON NOT NULL, 
	refusals JSON NOT NULL, 
	cards INTEGER NOT NULL, 
	quiz_forms JSON NOT NULL, 
	longest_quiz INTEGER NOT NULL, 
	loaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_set_versions PRIMARY KEY (id), 
	CONSTRAINT fk_set_versions_set_id FOREIGN KEY(set_id) REFERENCES sets (id), 
	CONSTRAINT uq_set_versions_set_id_number UNIQUE (set_id, number)
);
INSERT INTO "set_versions" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308','01a208cf-e838-7d95-bae5-04a43b2f02bb',1,'ae32059854cb49b34c4348aea3d2315ff27f28dec10641524f4d5186ac68289b','1','format: factsheet/1
id: towns
title: Towns and their rivers
as_of: 2025-09-02
source: {publisher: The Test, published: 2025-09-02, paragraphs: 9}

entities:
  town:
    basel: {name: Basel}
    vienna: {name: Vienna}
    cairo: {name: Cairo}
    manaus: {name: Manaus}
    kazan: {name: Kazan}
  river:
    rhine: {name: Rhine, in_text: the Rhine}
    danube: {name: Danube, in_text: the Danube}
    nile: {name: Nile, in_text: the Nile}
    amazon: {name: Amazon, in_text: the Amazon}
    volga: {name: Volga, in_text: the Volga}

relations:
  lies:
    say: <town> lies on <river>.
    ask: {town: "Which of these towns lies on <river>?", river: "On which river does <town> lie?"}

facts:
  - table: lies
    columns: [id, town, river, at]
    rows:
      - [lies-basel, basel, rhine, p4]
      - [lies-vienna, vienna, danube, p1]
      - [lies-cairo, cairo, nile, p2]
      - [lies-manaus, manaus, amazon, p3]
  - id: fair
    say: The fair is held in <season>.
    answer: autumn
    ask: In which season is the fair held?
    at: p5
    until: 2025-12-31
  - id: bridge
    say: The bridge was built in <year>.
    answer: 1905
    ask: In which year was the bridge built?
    needs: [mayor]
    at: p6
  - id: mayor
    say: The mayor is called <name>.
    answer: Frederick Barlow
    ask: What is the mayor called?
    at: p7

questions:
  - id: anthem
    ask: Who wrote the town''s anthem?
    answer: Clara Winter
    wrong: [Otto Berg, Emil Stark, Hans Feld]
','towns.yaml','Towns and their rivers','en','{"description": null, "as_of": "2025-09-02", "publisher": "The Test", "source_title": null, "source_url": null, "published": "2025-09-02", "paragraphs": 9, "source_note": null, "author": null, "license": null}','[{"fact": "lies-vienna", "paragraph": 1, "source": "p1", "statement": [["Vienna", true], [" lies on the Danube.", false]], "cards": ["01a208cf-e83a-780f-be9c-b7fb2242fcb2", "01a208cf-e83a-7827-9830-c37834e83d51"]}, {"fact": "lies-cairo", "paragraph": 2, "source": "p2", "statement": [["Cairo", true], [" lies on the Nile.", false]], "cards": ["01a208cf-e83a-783b-b418-0a71feee54e2", "01a208cf-e83a-7851-a3d4-1859e52d6b79"]}, {"fact": "lies-manaus", "paragraph": 3, "source": "p3", "statement": [["Manaus", true], [" lies on the Amazon.", false]], "cards": ["01a208cf-e83a-7871-a440-91deb6c67aee", "01a208cf-e83a-788a-b1ea-1a83852e964c"]}, {"fact": "lies-basel", "paragraph": 4, "source": "p4", "statement": [["Basel", true], [" lies on the Rhine.", false]], "cards": ["01a208cf-e83a-778c-b3a4-16d9583abcea", "01a208cf-e83a-77e3-ae40-00a69596e190"]}, {"fact": "fair", "paragraph": 5, "source": "p5", "statement": [["The fair is held in ", false], ["autumn", true], [".", false]], "cards": ["01a208cf-e83a-78a1-8e37-315ba6751fd6"]}, {"fact": "bridge", "paragraph": 6, "source": "p6", "statement": [["The bridge was built in ", false], ["1905", true], [".", false]], "cards": ["01a208cf-e83a-78f2-b586-b0441ebefcca"]}, {"fact": "mayor", "paragraph": 7, "source": "p7", "statement": [["The mayor is called ", false], ["Frederick Barlow", true], [".", false]], "cards": ["01a208cf-e83a-7908-8729-f32e92c6b934"]}, {"fact": "anthem", "paragraph": null, "source": "", "statement": [["Who wrote the town''s anthem? ", false], ["Clara Winter", true]], "cards": ["01a208cf-e83a-7919-8963-396ddc577b52"]}]','[{"fact": "lies-basel", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 30}, {"fact": "lies-basel", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 30}, {"fact": "lies-vienna", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 31}, {"fact": "lies-vienna", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 31}, {"fact": "lies-cairo", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 32}, {"fact": "lies-cairo", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 32}, {"fact": "lies-manaus", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 33}, {"fact": "lies-manaus", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 33}, {"fact": "fair", "slot": "season", "form": "multiple_choice", "reason": {"code": "few_rivals", "args": {"count": "0"}}, "unlock": {"code": "add_wrong", "args": {}}, "line": 34}, {"fact": "mayor", "slot": "name", "form": "multiple_choice", "reason": {"code": "few_rivals", "args": {"count": "0"}}, "unlock": {"code": "add_wrong", "args": {}}, "line": 46}]',12,'{"multiple_choice": 9, "cloze": 11, "typed": 8, "date": 1}',8,'2025-09-03 09:00:00.000000');
CREATE TABLE sets (
	id VARCHAR(36) NOT NULL, 
	owner VARCHAR(36) NOT NULL, 
	written_id VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	version_id VARCHAR(36), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_sets PRIMARY KEY (id), 
	CONSTRAINT uq_sets_owner_written_id UNIQUE (owner, written_id)
);
INSERT INTO "sets" VALUES('01a208cf-e838-7d95-bae5-04a43b2f02bb','','towns','loaded','01a208cf-e83c-7f28-b0c7-b64aad0f2308','2025-09-03 09:00:00.000000');
CREATE TABLE study_days (
	learner_id VARCHAR(36) NOT NULL, 
	day INTEGER NOT NULL, 
	answers INTEGER NOT NULL, 
	introduced INTEGER NOT NULL, 
	CONSTRAINT pk_study_days PRIMARY KEY (learner_id, day), 
	CONSTRAINT fk_study_days_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
);
INSERT INTO "study_days" VALUES('01a208cf-e824-775a-b479-de5ae73ec936',739497,5,0);
INSERT INTO "study_days" VALUES('01a208cf-e824-775a-b479-de5ae73ec936',739498,2,0);
CREATE TABLE version_cards (
	version_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	turn INTEGER NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	content_id VARCHAR(36) NOT NULL, 
	until INTEGER, 
	CONSTRAINT pk_version_cards PRIMARY KEY (version_id, position), 
	CONSTRAINT fk_version_cards_version_id FOREIGN KEY(version_id) REFERENCES set_versions (id), 
	CONSTRAINT fk_version_cards_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_version_cards_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id), 
	CONSTRAINT uq_version_cards_version_id_card_id UNIQUE (version_id, card_id), 
	CONSTRAINT uq_version_cards_version_id_turn UNIQUE (version_id, turn)
);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',1,1,'01a208cf-e83a-778c-b3a4-16d9583abcea','01a208cf-e83f-79e1-be23-63b3c5aa6dd8',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',2,2,'01a208cf-e83a-77e3-ae40-00a69596e190','01a208cf-e83f-7cd4-a2cc-a639a27606bf',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',3,3,'01a208cf-e83a-780f-be9c-b7fb2242fcb2','01a208cf-e83f-7f48-9c8b-25e98e33fa4c',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',4,4,'01a208cf-e83a-7827-9830-c37834e83d51','01a208cf-e840-723a-ade2-3e785e03e64f',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',5,5,'01a208cf-e83a-783b-b418-0a71feee54e2','01a208cf-e840-749c-bbfe-604e8eb59387',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',6,6,'01a208cf-e83a-7851-a3d4-1859e52d6b79','01a208cf-e840-772a-857b-42505335d9f1',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',7,7,'01a208cf-e83a-7871-a440-91deb6c67aee','01a208cf-e840-79a3-8986-a155ab7842bb',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',8,8,'01a208cf-e83a-788a-b1ea-1a83852e964c','01a208cf-e840-7c43-a70b-f5fb2be9d9c1',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',9,9,'01a208cf-e83a-78a1-8e37-315ba6751fd6','01a208cf-e840-7e9b-97fd-c6b937d2b200',739616);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',10,11,'01a208cf-e83a-78f2-b586-b0441ebefcca','01a208cf-e841-7156-88aa-c7fbd5e90a21',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',11,10,'01a208cf-e83a-7908-8729-f32e92c6b934','01a208cf-e841-72b8-8d7a-76b2d7663773',NULL);
INSERT INTO "version_cards" VALUES('01a208cf-e83c-7f28-b0c7-b64aad0f2308',12,12,'01a208cf-e83a-7919-8963-396ddc577b52','01a208cf-e841-7578-a8a5-13a39f4f141a',NULL);
CREATE INDEX ix_cards_set_id_fact ON cards (set_id, fact);
CREATE INDEX ix_attempts_learner_id_set_id_started_at ON attempts (learner_id, set_id, started_at);
CREATE INDEX ix_answers_learner_id_card_id_sequence ON answers (learner_id, card_id, sequence);
CREATE INDEX ix_answers_learner_id_study_day_sequence ON answers (learner_id, study_day, sequence);
CREATE INDEX ix_answers_learner_id_corrects ON answers (learner_id, corrects);
CREATE INDEX ix_memories_learner_id_due_at ON memories (learner_id, due_at);
COMMIT;
