BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-7528-9e37-6c392782ff22',1,'answer','2025-09-03 09:00:00.000000',739497,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-75ba-a24a-9636c57d885b','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a2108c-717c-75cf-8630-5cc503f999e8',1,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c90-7afb-9d3a-085bdc385bcd','caeac4830408aa398af8','multiple_choice',199,'["basel", "kazan", "manaus", "vienna"]','{"chosen": 3}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:00+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:00+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-758b-aa69-4ceef86913a5',2,'answer','2025-09-03 09:00:10.000000',739497,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-764d-b5bf-d6a91c7a175e','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a2108c-717c-75cf-8630-5cc503f999e8',2,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c91-7e3f-a819-4509b5231d63','5a48e35680841b138691','cloze',199,'[]','{"typed": "nothing like it"}','wrong',1,1,0.0,0,NULL,0.0,NULL,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:10+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:10+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',60,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75a4-98d7-a9b2b5ca80fc',3,'answer','2025-09-03 09:00:20.000000',739497,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af',NULL,'d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a2108c-717c-75cf-8630-5cc503f999e8',3,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c93-76f7-b2e8-929c92e83003','7acc8651aaa4561b8982','ordering',199,'["The opening of the dam", "The opening of the mill", "The opening of the quay", "The opening of the well"]','{"order": [3, 0, 1, 2]}','right',0,3,4.16666666666666643537e-02,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75b6-a319-f30756910364',4,'answer','2025-09-03 09:00:30.000000',739497,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-75e6-b861-1c2f75a67adc','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a2108c-717c-75cf-8630-5cc503f999e8',4,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c91-71c6-8582-96caf81b3b4a','bfc49209f707b32f0964','true_false',199,'["true", "false"]','{"chosen": 0}','wrong',1,1,0.5,0,NULL,0.0,NULL,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:30+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:30+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',60,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-7198-733b-a391-2ebc7a75f233',5,'answer','2025-09-03 09:00:40.000000',739497,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-761c-8b4f-4d610849e6f6','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a2108c-7198-73bb-99e1-e74a8dfb1ba4',1,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c91-7863-8470-05b9c400eceb','80e9fb9b60bd6d273e4f','multiple_choice',2,'["manaus", "kazan", "vienna", "basel"]','{"chosen": 0}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:40+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:40+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-71a3-7dd7-bf7f-b24bda305db7',6,'answer','2025-09-04 09:00:50.000000',739498,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-764d-b5bf-d6a91c7a175e','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c91-7e3f-a819-4509b5231d63','dc048f2426800a52e9fd','flashcard',511516147,'[]','{"rating": "good"}','right',1,3,0.0,0,7.6619573022841425125e-01,1.0,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:10+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:10+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}','{"stability": 1.8867876195204154, "difficulty": 6.402115069296838, "phase": "learning", "step": 1, "reviewed_at": "2025-09-04T09:00:50+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-04T09:10:50+00:00", "due_day": "2025-09-04", "reps": 2, "lapses": 0}',600,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-71aa-79af-a94e-131afa760475',7,'answer','2025-09-04 09:01:10.000000',739498,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-75e6-b861-1c2f75a67adc','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c91-71c6-8582-96caf81b3b4a','6b4112e5aca1d05c711d','multiple_choice',785179963,'["basel", "cairo", "vienna", "kazan"]','{"chosen": 2}','wrong',1,1,0.25,0,7.6619573022841425125e-01,0.0,'{"stability": 0.212, "difficulty": 6.4133, "phase": "learning", "step": 0, "reviewed_at": "2025-09-03T09:00:30+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:01:30+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}','{"stability": 0.10088578982099844, "difficulty": 8.806304468856837, "phase": "learning", "step": 0, "reviewed_at": "2025-09-04T09:01:10+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-04T09:02:10+00:00", "due_day": "2025-09-04", "reps": 2, "lapses": 0}',60,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-71b0-73ba-8b75-ed2deac876c3',8,'answer','2025-09-04 09:01:30.000000',739498,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-75ba-a24a-9636c57d885b','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c90-7afb-9d3a-085bdc385bcd','caeac4830408aa398af8','multiple_choice',386981880,'["basel", "manaus", "cairo", "vienna"]','{"chosen": 3}','right',1,3,0.25,0,8.96973020573314516745e-01,9.72086361769560092227e-01,'{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:00+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:00+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}','{"stability": 4.510066940326715, "difficulty": 3.809939667082787, "phase": "review", "step": 0, "reviewed_at": "2025-09-04T09:01:30+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-07T04:00:00+00:00", "due_day": "2025-09-07", "reps": 2, "lapses": 0}',259200,NULL);
INSERT INTO "answers" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-71b6-75d5-b1a2-d5a935b6e98b',9,'undo','2025-09-04 09:01:50.000000',739498,0,'01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c89-75ba-a24a-9636c57d885b','d41acd5bf82f42bbf6672b589d2d26f1','01a2108c-71b0-73ba-8b75-ed2deac876c3','review',NULL,NULL,'01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c90-7afb-9d3a-085bdc385bcd',NULL,'multiple_choice',NULL,'[]','{}',NULL,1,NULL,0.0,0,NULL,NULL,'{"stability": 4.510066940326715, "difficulty": 3.809939667082787, "phase": "review", "step": 0, "reviewed_at": "2025-09-04T09:01:30+00:00", "reviewed_day": "2025-09-04", "due_at": "2025-09-07T04:00:00+00:00", "due_day": "2025-09-07", "reps": 2, "lapses": 0}','{"stability": 0.9572860105021701, "difficulty": 3.7005446129214836, "phase": "learning", "step": 1, "reviewed_at": "2025-09-03T09:00:00+00:00", "reviewed_day": "2025-09-03", "due_at": "2025-09-03T09:10:00+00:00", "due_day": "2025-09-03", "reps": 1, "lapses": 0}',NULL,NULL);
CREATE TABLE "attempt_items" (
	learner_id VARCHAR(36) NOT NULL, 
	attempt_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	answer_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36), 
	content_id VARCHAR(36) NOT NULL, 
	form VARCHAR NOT NULL, 
	seed BIGINT NOT NULL, 
	mark VARCHAR, 
	CONSTRAINT pk_attempt_items PRIMARY KEY (learner_id, attempt_id, position), 
	CONSTRAINT fk_attempt_items_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_attempt_items_learner_id_attempt_id FOREIGN KEY(learner_id, attempt_id) REFERENCES attempts (learner_id, id), 
	CONSTRAINT fk_attempt_items_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id), 
	CONSTRAINT uq_attempt_items_learner_id_answer_id UNIQUE (learner_id, answer_id)
);
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75cf-8630-5cc503f999e8',1,'01a2108c-717c-7528-9e37-6c392782ff22','01a2108c-6c89-75ba-a24a-9636c57d885b','01a2108c-6c90-7afb-9d3a-085bdc385bcd','multiple_choice',199,'right');
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75cf-8630-5cc503f999e8',2,'01a2108c-717c-758b-aa69-4ceef86913a5','01a2108c-6c89-764d-b5bf-d6a91c7a175e','01a2108c-6c91-7e3f-a819-4509b5231d63','cloze',199,'wrong');
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75cf-8630-5cc503f999e8',3,'01a2108c-717c-75a4-98d7-a9b2b5ca80fc',NULL,'01a2108c-6c93-76f7-b2e8-929c92e83003','ordering',199,'right');
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75cf-8630-5cc503f999e8',4,'01a2108c-717c-75b6-a319-f30756910364','01a2108c-6c89-75e6-b861-1c2f75a67adc','01a2108c-6c91-71c6-8582-96caf81b3b4a','true_false',199,'wrong');
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-7198-73bb-99e1-e74a8dfb1ba4',1,'01a2108c-7198-733b-a391-2ebc7a75f233','01a2108c-6c89-761c-8b4f-4d610849e6f6','01a2108c-6c91-7863-8470-05b9c400eceb','multiple_choice',2,'right');
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-7198-73bb-99e1-e74a8dfb1ba4',2,'01a2108c-7198-7388-b6ce-086ba4658032','01a2108c-6c89-75e6-b861-1c2f75a67adc','01a2108c-6c91-71c6-8582-96caf81b3b4a','multiple_choice',2,NULL);
INSERT INTO "attempt_items" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-7198-73bb-99e1-e74a8dfb1ba4',3,'01a2108c-7198-73a2-ab7c-7d850eb8be9b','01a2108c-6c89-76ce-bd77-0bba693c2e95','01a2108c-6c92-7b34-a774-3265f4415dd6','date',2,NULL);
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
INSERT INTO "attempts" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-717c-75cf-8630-5cc503f999e8','01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',NULL,'[]',199,4,'finished',4,2.0,'2025-09-03 09:00:00.000000','2025-09-03 09:00:30.000000');
INSERT INTO "attempts" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-7198-73bb-99e1-e74a8dfb1ba4','01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',NULL,'[]',2,3,'open',1,1.0,'2025-09-03 09:00:40.000000',NULL);
CREATE TABLE "card_contents" (
	id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36), 
	hash VARCHAR NOT NULL, 
	content JSON NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_card_contents PRIMARY KEY (id), 
	CONSTRAINT fk_card_contents_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT uq_card_contents_card_id_hash UNIQUE (card_id, hash), 
	CONSTRAINT fk_card_contents_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "card_contents" VALUES('01a2108c-6c90-73c1-ad9e-8f16ef726ad2','01a2108c-6c89-7536-824d-2e94b7eb9c8f','937aed3e959f6f9737e373cbdedfff8ac13f0f1ac5c6a375dca91c89756ceff3','{"set_id": "towns", "fact": "lies-basel", "slot": "town", "facts": ["lies-basel"], "line": 30, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Rhine?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "_____ (town) lies on the Rhine.", "keys": [], "distractors": []}], "keys": [{"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "stated", "args": {"source": "p4", "fact": "lies-basel"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["Basel"]], "any_one": false, "value_key": "basel", "statement": [["Basel", true], [" lies on the Rhine.", false]], "source": "p4", "language": "en", "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c90-77af-8690-4ca34fe5f666','01a2108c-6c89-7591-bbab-a6b0c801d753','163ddec342cf2ac49b684da443f74cba675ab342636eb8ff9c283a26c8bd9b65','{"set_id": "towns", "fact": "lies-basel", "slot": "river", "facts": ["lies-basel"], "line": 30, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Basel lie?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": "the Danube"}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": "the Amazon"}]}, {"form": "cloze", "stem": "Basel lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Basel lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Basel lie?", "keys": [], "distractors": []}], "keys": [{"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "stated", "args": {"source": "p4", "fact": "lies-basel"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": "the Danube"}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": "the Amazon"}, {"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": "the Nile"}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": "the Volga"}], "answers": [["Rhine", "the Rhine"]], "any_one": false, "value_key": "rhine", "statement": [["Basel lies on ", false], ["the Rhine", true], [".", false]], "source": "p4", "language": "en", "near": ["the nile"], "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c90-7afb-9d3a-085bdc385bcd','01a2108c-6c89-75ba-a24a-9636c57d885b','e85942ff54a87df9434fefa21e942e59f35d5e460d75ec54cca517a7f48e09d4','{"set_id": "towns", "fact": "lies-vienna", "slot": "town", "facts": ["lies-vienna"], "line": 31, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Danube?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "_____ (town) lies on the Danube.", "keys": [], "distractors": []}], "keys": [{"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "stated", "args": {"source": "p1", "fact": "lies-vienna"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["Vienna"]], "any_one": false, "value_key": "vienna", "statement": [["Vienna", true], [" lies on the Danube.", false]], "source": "p1", "language": "en", "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c90-7ea2-bc97-fc172babd990','01a2108c-6c89-75d2-bcef-bd91a6cf33b9','4fccd1fcc9e0d6b60d356558cfb2feba42f28804b2fd793b996ecba0a0df2be4','{"set_id": "towns", "fact": "lies-vienna", "slot": "river", "facts": ["lies-vienna"], "line": 31, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Vienna lie?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": "the Nile"}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": "the Amazon"}]}, {"form": "cloze", "stem": "Vienna lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Vienna lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Vienna lie?", "keys": [], "distractors": []}], "keys": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "stated", "args": {"source": "p1", "fact": "lies-vienna"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": "the Nile"}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": "the Amazon"}, {"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": "the Rhine"}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": "the Volga"}], "answers": [["Danube", "the Danube"]], "any_one": false, "value_key": "danube", "statement": [["Vienna lies on ", false], ["the Danube", true], [".", false]], "source": "p1", "language": "en", "near": ["the nile"], "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c91-71c6-8582-96caf81b3b4a','01a2108c-6c89-75e6-b861-1c2f75a67adc','c4ac144824ad1d7e536b1aaabafec12c22350c3adfa450ac29705868288cb82f','{"set_id": "towns", "fact": "lies-cairo", "slot": "town", "facts": ["lies-cairo"], "line": 32, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Nile?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "_____ (town) lies on the Nile.", "keys": [], "distractors": []}], "keys": [{"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "stated", "args": {"source": "p2", "fact": "lies-cairo"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["Cairo"]], "any_one": false, "value_key": "cairo", "statement": [["Cairo", true], [" lies on the Nile.", false]], "source": "p2", "language": "en", "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c91-7530-ab18-26bd07db1cbe','01a2108c-6c89-75fc-931f-bd4e782bf5fc','f38372b47ff3db706163e412818d6e1becd73752faba586c1a3431cd0b1b8516','{"set_id": "towns", "fact": "lies-cairo", "slot": "river", "facts": ["lies-cairo"], "line": 32, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Cairo lie?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": "the Danube"}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": "the Volga"}]}, {"form": "cloze", "stem": "Cairo lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Cairo lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Cairo lie?", "keys": [], "distractors": []}], "keys": [{"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "stated", "args": {"source": "p2", "fact": "lies-cairo"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": "the Danube"}, {"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Manaus lies on the Amazon.", "source": "p3"}}], "statement": [], "tags": [], "in_text": "the Amazon"}, {"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": "the Rhine"}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": "the Volga"}], "answers": [["Nile", "the Nile"]], "any_one": false, "value_key": "nile", "statement": [["Cairo lies on ", false], ["the Nile", true], [".", false]], "source": "p2", "language": "en", "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c91-7863-8470-05b9c400eceb','01a2108c-6c89-761c-8b4f-4d610849e6f6','0dbe9dcb3ceba4e67bc0bfcf485baa67316cbc6d385006e3fd89443992b18702','{"set_id": "towns", "fact": "lies-manaus", "slot": "town", "facts": ["lies-manaus"], "line": 33, "mode": "one", "kind": "town", "prompts": [{"form": "multiple_choice", "stem": "Which of these towns lies on the Amazon?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "_____ (town) lies on the Amazon.", "keys": [], "distractors": []}], "keys": [{"text": "Manaus", "value": "manaus", "rank": null, "why": [{"code": "stated", "args": {"source": "p3", "fact": "lies-manaus"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Basel", "value": "basel", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Vienna", "value": "vienna", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Cairo", "value": "cairo", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Kazan", "value": "kazan", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["Manaus"]], "any_one": false, "value_key": "manaus", "statement": [["Manaus", true], [" lies on the Amazon.", false]], "source": "p3", "language": "en", "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c91-7cd8-aa75-9174b00c5b7d','01a2108c-6c89-7635-a62b-84f5d20eb24f','5071789c9478bb2b7dc2424149571c02d9a2a5ce9dcd8f0a0b56cb04cb6dcbea','{"set_id": "towns", "fact": "lies-manaus", "slot": "river", "facts": ["lies-manaus"], "line": 33, "mode": "one", "kind": "river", "prompts": [{"form": "multiple_choice", "stem": "On which river does Manaus lie?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": "the Rhine"}, {"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": "the Danube"}]}, {"form": "cloze", "stem": "Manaus lies on _____ (river).", "keys": [], "distractors": []}, {"form": "typed", "stem": "On which river does Manaus lie?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "On which river does Manaus lie?", "keys": [], "distractors": []}], "keys": [{"text": "Amazon", "value": "amazon", "rank": null, "why": [{"code": "stated", "args": {"source": "p3", "fact": "lies-manaus"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Rhine", "value": "rhine", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Basel lies on the Rhine.", "source": "p4"}}], "statement": [], "tags": [], "in_text": "the Rhine"}, {"text": "Danube", "value": "danube", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Vienna lies on the Danube.", "source": "p1"}}], "statement": [], "tags": [], "in_text": "the Danube"}, {"text": "Nile", "value": "nile", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "Cairo lies on the Nile.", "source": "p2"}}], "statement": [], "tags": [], "in_text": "the Nile"}, {"text": "Volga", "value": "volga", "rank": null, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": [], "in_text": "the Volga"}], "answers": [["Amazon", "the Amazon"]], "any_one": false, "value_key": "amazon", "statement": [["Manaus lies on ", false], ["the Amazon", true], [".", false]], "source": "p3", "language": "en", "relation": "lies"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c91-7e3f-a819-4509b5231d63','01a2108c-6c89-764d-b5bf-d6a91c7a175e','0651491401412a531f934202a21a9fc156f722519cda091721f8ebdc0e7724dc','{"set_id": "towns", "fact": "fair", "slot": "season", "facts": ["fair"], "line": 34, "mode": "one", "kind": "season", "prompts": [{"form": "cloze", "stem": "The fair is held in _____ (season).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which season is the fair held?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which season is the fair held?", "keys": [], "distractors": []}], "keys": [{"text": "autumn", "value": null, "rank": null, "why": [{"code": "stated", "args": {"source": "p5", "fact": "fair"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["autumn"]], "any_one": false, "value_key": "autumn", "statement": [["The fair is held in ", false], ["autumn", true], [".", false]], "source": "p5", "language": "en", "until": "2025-12-31"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c92-7249-88ec-2cd740092b52','01a2108c-6c89-7696-aba5-fe5621b5fd21','23fb32664e765d3670271fe2d903580ea181999e9bac316343086fc791ccd4d7','{"set_id": "towns", "fact": "bridge", "slot": "year", "facts": ["bridge"], "line": 40, "mode": "one", "kind": "year", "prompts": [{"form": "date", "stem": "In which year was the bridge built?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "1895", "value": null, "rank": 704941, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1915", "value": null, "rank": 712381, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "The bridge was built in _____ (year).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which year was the bridge built?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which year was the bridge built?", "keys": [], "distractors": []}], "keys": [{"text": "1905", "value": null, "rank": 708661, "why": [{"code": "stated", "args": {"source": "p6", "fact": "bridge"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "1895", "value": null, "rank": 704941, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1950", "value": null, "rank": 725401, "why": [{"code": "one_answer", "args": {"source": "p6"}}, {"code": "right_elsewhere", "args": {"sentence": "The well was opened in 1950.", "source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1885", "value": null, "rank": 701221, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1970", "value": null, "rank": 732841, "why": [{"code": "one_answer", "args": {"source": "p6"}}, {"code": "right_elsewhere", "args": {"sentence": "The dam was opened in 1970.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1875", "value": null, "rank": 697501, "why": [{"code": "one_answer", "args": {"source": "p6"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1990", "value": null, "rank": 740281, "why": [{"code": "one_answer", "args": {"source": "p6"}}, {"code": "right_elsewhere", "args": {"sentence": "The mill was opened in 1990.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["1905"]], "any_one": false, "value_key": "1905", "statement": [["The bridge was built in ", false], ["1905", true], [".", false]], "source": "p6", "language": "en", "near": ["1950", "1970", "1990"], "needs": ["mayor"]}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c92-73b6-9bc8-4516402acb0b','01a2108c-6c89-76ab-941e-541b7f88b9a2','97d534ff88bcf42cc0ccfccefab8b155b8f4ba322d56091b546368f117f6e7a5','{"set_id": "towns", "fact": "mayor", "slot": "name", "facts": ["mayor"], "line": 46, "mode": "one", "kind": "name", "prompts": [{"form": "cloze", "stem": "The mayor is called _____ (name).", "keys": [], "distractors": []}, {"form": "typed", "stem": "What is the mayor called?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "What is the mayor called?", "keys": [], "distractors": []}], "keys": [{"text": "Frederick Barlow", "value": null, "rank": null, "why": [{"code": "stated", "args": {"source": "p7", "fact": "mayor"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["Frederick Barlow"]], "any_one": false, "value_key": "frederick barlow", "statement": [["The mayor is called ", false], ["Frederick Barlow", true], [".", false]], "source": "p7", "language": "en"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c92-777d-ba8a-d1fe91a931ea','01a2108c-6c89-76bd-9865-6e2bfeb15e18','a300be9002444dd5dc26177324e0cff73c78f7b53f1c0979aed09ab417d8bc3f','{"set_id": "towns", "fact": "quay", "slot": "year", "facts": ["quay"], "line": 52, "mode": "one", "kind": "year", "prompts": [{"form": "date", "stem": "In which year was the quay opened?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "1998", "value": null, "rank": 743257, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "2004", "value": null, "rank": 745489, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "The quay was opened in _____ (year).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which year was the quay opened?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which year was the quay opened?", "keys": [], "distractors": []}], "keys": [{"text": "2001", "value": null, "rank": 744373, "why": [{"code": "stated", "args": {"source": "p1", "fact": "quay"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "1990", "value": null, "rank": 740281, "why": [{"code": "one_answer", "args": {"source": "p1"}}, {"code": "right_elsewhere", "args": {"sentence": "The mill was opened in 1990.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "2004", "value": null, "rank": 745489, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1998", "value": null, "rank": 743257, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "2007", "value": null, "rank": 746605, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1995", "value": null, "rank": 742141, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "2010", "value": null, "rank": 747721, "why": [{"code": "one_answer", "args": {"source": "p1"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["2001"]], "any_one": false, "value_key": "2001", "statement": [["The quay was opened in ", false], ["2001", true], [".", false]], "source": "p1", "language": "en"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c92-7b34-a774-3265f4415dd6','01a2108c-6c89-76ce-bd77-0bba693c2e95','2fc92bc5278f031a970924e6216160c28befcd702edc6cd8c14f8d62f65a69ec','{"set_id": "towns", "fact": "mill", "slot": "year", "facts": ["mill"], "line": 60, "mode": "one", "kind": "year", "prompts": [{"form": "date", "stem": "In which year was the mill opened?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "1987", "value": null, "rank": 739165, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1993", "value": null, "rank": 741397, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "The mill was opened in _____ (year).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which year was the mill opened?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which year was the mill opened?", "keys": [], "distractors": []}], "keys": [{"text": "1990", "value": null, "rank": 740281, "why": [{"code": "stated", "args": {"source": "p2", "fact": "mill"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "1970", "value": null, "rank": 732841, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "The dam was opened in 1970.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "2001", "value": null, "rank": 744373, "why": [{"code": "one_answer", "args": {"source": "p2"}}, {"code": "right_elsewhere", "args": {"sentence": "The quay was opened in 2001.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1987", "value": null, "rank": 739165, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1993", "value": null, "rank": 741397, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1984", "value": null, "rank": 738049, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1996", "value": null, "rank": 742513, "why": [{"code": "one_answer", "args": {"source": "p2"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["1990"]], "any_one": false, "value_key": "1990", "statement": [["The mill was opened in ", false], ["1990", true], [".", false]], "source": "p2", "language": "en", "near": ["1905", "1950", "1970"]}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c92-7f06-a570-bf6090c1216e','01a2108c-6c89-76df-98ae-5ffdc341edd3','20ca85b1a7a40a95b020098dd916edc11a7f5d3991c2c2fb83118f9fe845a857','{"set_id": "towns", "fact": "well", "slot": "year", "facts": ["well"], "line": 68, "mode": "one", "kind": "year", "prompts": [{"form": "date", "stem": "In which year was the well opened?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "1940", "value": null, "rank": 721681, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1960", "value": null, "rank": 729121, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "The well was opened in _____ (year).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which year was the well opened?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which year was the well opened?", "keys": [], "distractors": []}], "keys": [{"text": "1950", "value": null, "rank": 725401, "why": [{"code": "stated", "args": {"source": "p3", "fact": "well"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "1905", "value": null, "rank": 708661, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "The bridge was built in 1905.", "source": "p6"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1970", "value": null, "rank": 732841, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "The dam was opened in 1970.", "source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1940", "value": null, "rank": 721681, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1990", "value": null, "rank": 740281, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "The mill was opened in 1990.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1930", "value": null, "rank": 717961, "why": [{"code": "one_answer", "args": {"source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "2001", "value": null, "rank": 744373, "why": [{"code": "one_answer", "args": {"source": "p3"}}, {"code": "right_elsewhere", "args": {"sentence": "The quay was opened in 2001.", "source": "p1"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["1950"]], "any_one": false, "value_key": "1950", "statement": [["The well was opened in ", false], ["1950", true], [".", false]], "source": "p3", "language": "en", "near": ["1905", "1970", "1990"]}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c93-72a7-8ba1-3fd3b645a2c9','01a2108c-6c89-76ef-b57b-6fe3db045748','13f60360875f1887883788bddb64aeecd154ec4c8d824d15de5fe0fcc9201b01','{"set_id": "towns", "fact": "dam", "slot": "year", "facts": ["dam"], "line": 76, "mode": "one", "kind": "year", "prompts": [{"form": "date", "stem": "In which year was the dam opened?", "keys": [], "distractors": []}, {"form": "true_false", "stem": "", "keys": [], "distractors": [{"text": "1967", "value": null, "rank": 731725, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1973", "value": null, "rank": 733957, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}]}, {"form": "cloze", "stem": "The dam was opened in _____ (year).", "keys": [], "distractors": []}, {"form": "typed", "stem": "In which year was the dam opened?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "In which year was the dam opened?", "keys": [], "distractors": []}], "keys": [{"text": "1970", "value": null, "rank": 732841, "why": [{"code": "stated", "args": {"source": "p4", "fact": "dam"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "1950", "value": null, "rank": 725401, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "The well was opened in 1950.", "source": "p3"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1990", "value": null, "rank": 740281, "why": [{"code": "one_answer", "args": {"source": "p4"}}, {"code": "right_elsewhere", "args": {"sentence": "The mill was opened in 1990.", "source": "p2"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1967", "value": null, "rank": 731725, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1973", "value": null, "rank": 733957, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1964", "value": null, "rank": 730609, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "1976", "value": null, "rank": 735073, "why": [{"code": "one_answer", "args": {"source": "p4"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["1970"]], "any_one": false, "value_key": "1970", "statement": [["The dam was opened in ", false], ["1970", true], [".", false]], "source": "p4", "language": "en", "near": ["1905", "1950", "1990"]}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c93-749f-a8d1-326c9e361729','01a2108c-6c89-7700-b61f-785d46093a64','04514a408d7e9754f75a26b414540bee1deaefd9ce52ce471d7dfbb6c8c04ca2','{"set_id": "towns", "fact": "anthem", "facts": ["anthem"], "line": 85, "mode": "one", "kind": "text", "prompts": [{"form": "multiple_choice", "stem": "Who wrote the town''s anthem?", "keys": [], "distractors": []}, {"form": "typed", "stem": "Who wrote the town''s anthem?", "keys": [], "distractors": []}, {"form": "flashcard", "stem": "Who wrote the town''s anthem?", "keys": [], "distractors": []}], "keys": [{"text": "Clara Winter", "value": null, "rank": null, "why": [{"code": "stated", "args": {"source": "", "fact": "anthem"}}], "statement": [], "tags": [], "in_text": ""}], "distractors": [{"text": "Otto Berg", "value": null, "rank": null, "why": [{"code": "author_says", "args": {}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Emil Stark", "value": null, "rank": null, "why": [{"code": "author_says", "args": {}}], "statement": [], "tags": [], "in_text": ""}, {"text": "Hans Feld", "value": null, "rank": null, "why": [{"code": "author_says", "args": {}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["Clara Winter"]], "any_one": false, "value_key": "clara winter", "statement": [["Who wrote the town''s anthem? ", false], ["Clara Winter", true]], "language": "en"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
INSERT INTO "card_contents" VALUES('01a2108c-6c93-76f7-b2e8-929c92e83003',NULL,'6b579cee53930e6962d0e3e5d2f9531c92bf6eb5a1f18485226b91ead9ba3450','{"set_id": "towns", "fact": "quay", "facts": ["well", "dam", "mill", "quay"], "line": 52, "mode": "order", "kind": "event", "prompts": [{"form": "ordering", "stem": "What is the right order of these events, the earliest first?", "keys": [], "distractors": []}], "keys": [{"text": "The opening of the well", "value": null, "rank": 0.0, "why": [{"code": "dated", "args": {"date": "1950", "source": "p3", "fact": "well"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "The opening of the dam", "value": null, "rank": 1.0, "why": [{"code": "dated", "args": {"date": "1970", "source": "p4", "fact": "dam"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "The opening of the mill", "value": null, "rank": 2.0, "why": [{"code": "dated", "args": {"date": "1990", "source": "p2", "fact": "mill"}}], "statement": [], "tags": [], "in_text": ""}, {"text": "The opening of the quay", "value": null, "rank": 3.0, "why": [{"code": "dated", "args": {"date": "2001", "source": "p1", "fact": "quay"}}], "statement": [], "tags": [], "in_text": ""}], "answers": [["The opening of the well"], ["The opening of the dam"], ["The opening of the mill"], ["The opening of the quay"]], "any_one": false, "value_key": "well|dam|mill|quay", "statement": [["The opening of the well: 1950; The opening of the dam: 1970; The opening of the mill: 1990; The opening of the quay: 2001", true], [".", false]], "source": "p1, p2, p3, p4", "language": "en"}','01a2108c-6c87-7aa2-869b-fe38754aa4af');
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
INSERT INTO "cards" VALUES('01a2108c-6c89-7536-824d-2e94b7eb9c8f','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-basel/town','lies-basel','["towns/lies-basel/town"]',1,'basel','Basel lies on the Rhine.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-7591-bbab-a6b0c801d753','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-basel/river','lies-basel','["towns/lies-basel/river"]',1,'rhine','Basel lies on the Rhine.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-75ba-a24a-9636c57d885b','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-vienna/town','lies-vienna','["towns/lies-vienna/town"]',1,'vienna','Vienna lies on the Danube.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-75d2-bcef-bd91a6cf33b9','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-vienna/river','lies-vienna','["towns/lies-vienna/river"]',1,'danube','Vienna lies on the Danube.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-75e6-b861-1c2f75a67adc','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-cairo/town','lies-cairo','["towns/lies-cairo/town"]',1,'cairo','Cairo lies on the Nile.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-75fc-931f-bd4e782bf5fc','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-cairo/river','lies-cairo','["towns/lies-cairo/river"]',1,'nile','Cairo lies on the Nile.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-761c-8b4f-4d610849e6f6','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-manaus/town','lies-manaus','["towns/lies-manaus/town"]',1,'manaus','Manaus lies on the Amazon.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-7635-a62b-84f5d20eb24f','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/lies-manaus/river','lies-manaus','["towns/lies-manaus/river"]',1,'amazon','Manaus lies on the Amazon.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-764d-b5bf-d6a91c7a175e','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/fair/season','fair','["towns/fair/season"]',1,'autumn','The fair is held in autumn.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-7696-aba5-fe5621b5fd21','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/bridge/year','bridge','["towns/bridge/year"]',1,'1905','The bridge was built in 1905.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-76ab-941e-541b7f88b9a2','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/mayor/name','mayor','["towns/mayor/name"]',1,'frederick barlow','The mayor is called Frederick Barlow.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-76bd-9865-6e2bfeb15e18','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/quay/year','quay','["towns/quay/year"]',1,'2001','The quay was opened in 2001.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-76ce-bd77-0bba693c2e95','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/mill/year','mill','["towns/mill/year"]',1,'1990','The mill was opened in 1990.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-76df-98ae-5ffdc341edd3','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/well/year','well','["towns/well/year"]',1,'1950','The well was opened in 1950.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-76ef-b57b-6fe3db045748','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/dam/year','dam','["towns/dam/year"]',1,'1970','The dam was opened in 1970.',NULL);
INSERT INTO "cards" VALUES('01a2108c-6c89-7700-b61f-785d46093a64','01a2108c-6c87-7aa2-869b-fe38754aa4af','towns/anthem','anthem','["towns/anthem"]',1,'clara winter','Who wrote the town''s anthem? Clara Winter',NULL);
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
INSERT INTO "learners" VALUES('01a2108c-6c70-7227-be45-6630bdd34826',1,'d41acd5bf82f42bbf6672b589d2d26f1','Etc/UTC',4,'auto',20,9,'2026-11-25 02:32:47.980108');
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
INSERT INTO "memories" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-6c89-75ba-a24a-9636c57d885b','01a2108c-6c87-7aa2-869b-fe38754aa4af',9.57286010502170103819e-01,3.70054461292148362261e+00,'learning',1,'2025-09-03 09:00:00.000000',739497,'2025-09-03 09:10:00.000000',739497,1,0,3,0,NULL);
INSERT INTO "memories" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-6c89-764d-b5bf-d6a91c7a175e','01a2108c-6c87-7aa2-869b-fe38754aa4af',1.88678761952041540439e+00,6.40211506929683782374e+00,'learning',1,'2025-09-04 09:00:50.000000',739498,'2025-09-04 09:10:50.000000',739498,2,0,2,0,NULL);
INSERT INTO "memories" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-6c89-75e6-b861-1c2f75a67adc','01a2108c-6c87-7aa2-869b-fe38754aa4af',1.00885789820998439392e-01,8.80630446885683682012e+00,'learning',0,'2025-09-04 09:01:10.000000',739498,'2025-09-04 09:02:10.000000',739498,2,0,2,0,NULL);
INSERT INTO "memories" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-6c89-761c-8b4f-4d610849e6f6','01a2108c-6c87-7aa2-869b-fe38754aa4af',9.57286010502170103819e-01,3.70054461292148362261e+00,'learning',1,'2025-09-03 09:00:40.000000',739497,'2025-09-03 09:10:40.000000',739497,1,0,1,0,NULL);
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
INSERT INTO "missed_cards" VALUES('01a2108c-6c70-7227-be45-6630bdd34826','01a2108c-6c89-75e6-b861-1c2f75a67adc','01a2108c-6c87-7aa2-869b-fe38754aa4af','01a2108c-71aa-79af-a94e-131afa760475',2,'2025-09-04 09:01:10.000000',739498);
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
INSERT INTO "set_versions" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','01a2108c-6c87-7aa2-869b-fe38754aa4af',1,'c08fdc5759aadb307701682c59bd3a00a1cc7b75dac4cf035bba26c8a4981e42','2','format: factsheet/1
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

  - id: quay
    say: The quay was opened in <year>.
    answer: 2001
    ask: In which year was the quay opened?
    when: 2001
    event: The opening of the quay
    at: p1

  - id: mill
    say: The mill was opened in <year>.
    answer: 1990
    ask: In which year was the mill opened?
    when: 1990
    event: The opening of the mill
    at: p2

  - id: well
    say: The well was opened in <year>.
    answer: 1950
    ask: In which year was the well opened?
    when: 1950
    event: The opening of the well
    at: p3

  - id: dam
    say: The dam was opened in <year>.
    answer: 1970
    ask: In which year was the dam opened?
    when: 1970
    event: The opening of the dam
    at: p4

questions:
  - id: anthem
    ask: Who wrote the town''s anthem?
    answer: Clara Winter
    wrong: [Otto Berg, Emil Stark, Hans Feld]
','towns.yaml','Towns and their rivers','en','{"description": null, "as_of": "2025-09-02", "publisher": "The Test", "source_title": null, "source_url": null, "published": "2025-09-02", "paragraphs": 9, "source_note": null, "author": null, "license": null}','[{"fact": "lies-vienna", "paragraph": 1, "source": "p1", "statement": [["Vienna", true], [" lies on the Danube.", false]], "cards": ["01a2108c-6c89-75ba-a24a-9636c57d885b", "01a2108c-6c89-75d2-bcef-bd91a6cf33b9"]}, {"fact": "quay", "paragraph": 1, "source": "p1", "statement": [["The quay was opened in ", false], ["2001", true], [".", false]], "cards": ["01a2108c-6c89-76bd-9865-6e2bfeb15e18"]}, {"fact": "lies-cairo", "paragraph": 2, "source": "p2", "statement": [["Cairo", true], [" lies on the Nile.", false]], "cards": ["01a2108c-6c89-75e6-b861-1c2f75a67adc", "01a2108c-6c89-75fc-931f-bd4e782bf5fc"]}, {"fact": "mill", "paragraph": 2, "source": "p2", "statement": [["The mill was opened in ", false], ["1990", true], [".", false]], "cards": ["01a2108c-6c89-76ce-bd77-0bba693c2e95"]}, {"fact": "lies-manaus", "paragraph": 3, "source": "p3", "statement": [["Manaus", true], [" lies on the Amazon.", false]], "cards": ["01a2108c-6c89-761c-8b4f-4d610849e6f6", "01a2108c-6c89-7635-a62b-84f5d20eb24f"]}, {"fact": "well", "paragraph": 3, "source": "p3", "statement": [["The well was opened in ", false], ["1950", true], [".", false]], "cards": ["01a2108c-6c89-76df-98ae-5ffdc341edd3"]}, {"fact": "lies-basel", "paragraph": 4, "source": "p4", "statement": [["Basel", true], [" lies on the Rhine.", false]], "cards": ["01a2108c-6c89-7536-824d-2e94b7eb9c8f", "01a2108c-6c89-7591-bbab-a6b0c801d753"]}, {"fact": "dam", "paragraph": 4, "source": "p4", "statement": [["The dam was opened in ", false], ["1970", true], [".", false]], "cards": ["01a2108c-6c89-76ef-b57b-6fe3db045748"]}, {"fact": "fair", "paragraph": 5, "source": "p5", "statement": [["The fair is held in ", false], ["autumn", true], [".", false]], "cards": ["01a2108c-6c89-764d-b5bf-d6a91c7a175e"]}, {"fact": "bridge", "paragraph": 6, "source": "p6", "statement": [["The bridge was built in ", false], ["1905", true], [".", false]], "cards": ["01a2108c-6c89-7696-aba5-fe5621b5fd21"]}, {"fact": "mayor", "paragraph": 7, "source": "p7", "statement": [["The mayor is called ", false], ["Frederick Barlow", true], [".", false]], "cards": ["01a2108c-6c89-76ab-941e-541b7f88b9a2"]}, {"fact": "anthem", "paragraph": null, "source": "", "statement": [["Who wrote the town''s anthem? ", false], ["Clara Winter", true]], "cards": ["01a2108c-6c89-7700-b61f-785d46093a64"]}]','[{"fact": "lies-basel", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 30}, {"fact": "lies-basel", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 30}, {"fact": "lies-vienna", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 31}, {"fact": "lies-vienna", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 31}, {"fact": "lies-cairo", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 32}, {"fact": "lies-cairo", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 32}, {"fact": "lies-manaus", "slot": "town", "form": "typed", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 33}, {"fact": "lies-manaus", "slot": "town", "form": "flashcard", "reason": {"code": "needs_options", "args": {}}, "unlock": {"code": "add_ask_list", "args": {}}, "line": 33}, {"fact": "fair", "slot": "season", "form": "multiple_choice", "reason": {"code": "few_rivals", "args": {"count": "0"}}, "unlock": {"code": "add_wrong", "args": {}}, "line": 34}, {"fact": "mayor", "slot": "name", "form": "multiple_choice", "reason": {"code": "few_rivals", "args": {"count": "0"}}, "unlock": {"code": "add_wrong", "args": {}}, "line": 46}]',16,'{"multiple_choice": 9, "true_false": 13, "cloze": 15, "typed": 12, "date": 5, "ordering": 1}',9,'2025-09-03 09:00:00.000000');
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
INSERT INTO "sets" VALUES('01a2108c-6c87-7aa2-869b-fe38754aa4af','','towns','loaded','01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6','2025-09-03 09:00:00.000000');
CREATE TABLE study_days (
	learner_id VARCHAR(36) NOT NULL, 
	day INTEGER NOT NULL, 
	answers INTEGER NOT NULL, 
	introduced INTEGER NOT NULL, 
	CONSTRAINT pk_study_days PRIMARY KEY (learner_id, day), 
	CONSTRAINT fk_study_days_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
);
INSERT INTO "study_days" VALUES('01a2108c-6c70-7227-be45-6630bdd34826',739497,5,0);
INSERT INTO "study_days" VALUES('01a2108c-6c70-7227-be45-6630bdd34826',739498,2,0);
CREATE TABLE "version_cards" (
	version_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	turn INTEGER NOT NULL, 
	card_id VARCHAR(36), 
	content_id VARCHAR(36) NOT NULL, 
	until INTEGER, 
	CONSTRAINT pk_version_cards PRIMARY KEY (version_id, position), 
	CONSTRAINT fk_version_cards_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id), 
	CONSTRAINT uq_version_cards_version_id_turn UNIQUE (version_id, turn), 
	CONSTRAINT fk_version_cards_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_version_cards_version_id FOREIGN KEY(version_id) REFERENCES set_versions (id), 
	CONSTRAINT uq_version_cards_version_id_card_id UNIQUE (version_id, card_id)
);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',1,1,'01a2108c-6c89-7536-824d-2e94b7eb9c8f','01a2108c-6c90-73c1-ad9e-8f16ef726ad2',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',2,2,'01a2108c-6c89-7591-bbab-a6b0c801d753','01a2108c-6c90-77af-8690-4ca34fe5f666',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',3,3,'01a2108c-6c89-75ba-a24a-9636c57d885b','01a2108c-6c90-7afb-9d3a-085bdc385bcd',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',4,4,'01a2108c-6c89-75d2-bcef-bd91a6cf33b9','01a2108c-6c90-7ea2-bc97-fc172babd990',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',5,5,'01a2108c-6c89-75e6-b861-1c2f75a67adc','01a2108c-6c91-71c6-8582-96caf81b3b4a',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',6,6,'01a2108c-6c89-75fc-931f-bd4e782bf5fc','01a2108c-6c91-7530-ab18-26bd07db1cbe',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',7,7,'01a2108c-6c89-761c-8b4f-4d610849e6f6','01a2108c-6c91-7863-8470-05b9c400eceb',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',8,8,'01a2108c-6c89-7635-a62b-84f5d20eb24f','01a2108c-6c91-7cd8-aa75-9174b00c5b7d',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',9,9,'01a2108c-6c89-764d-b5bf-d6a91c7a175e','01a2108c-6c91-7e3f-a819-4509b5231d63',739616);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',10,11,'01a2108c-6c89-7696-aba5-fe5621b5fd21','01a2108c-6c92-7249-88ec-2cd740092b52',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',11,10,'01a2108c-6c89-76ab-941e-541b7f88b9a2','01a2108c-6c92-73b6-9bc8-4516402acb0b',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',12,12,'01a2108c-6c89-76bd-9865-6e2bfeb15e18','01a2108c-6c92-777d-ba8a-d1fe91a931ea',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',13,13,'01a2108c-6c89-76ce-bd77-0bba693c2e95','01a2108c-6c92-7b34-a774-3265f4415dd6',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',14,14,'01a2108c-6c89-76df-98ae-5ffdc341edd3','01a2108c-6c92-7f06-a570-bf6090c1216e',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',15,15,'01a2108c-6c89-76ef-b57b-6fe3db045748','01a2108c-6c93-72a7-8ba1-3fd3b645a2c9',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',16,16,'01a2108c-6c89-7700-b61f-785d46093a64','01a2108c-6c93-749f-a8d1-326c9e361729',NULL);
INSERT INTO "version_cards" VALUES('01a2108c-6c8d-75ee-ac3c-ac6a2a62ebc6',17,17,NULL,'01a2108c-6c93-76f7-b2e8-929c92e83003',NULL);
CREATE INDEX ix_cards_set_id_fact ON cards (set_id, fact);
CREATE INDEX ix_attempts_learner_id_set_id_started_at ON attempts (learner_id, set_id, started_at);
CREATE INDEX ix_answers_learner_id_card_id_sequence ON answers (learner_id, card_id, sequence);
CREATE INDEX ix_answers_learner_id_study_day_sequence ON answers (learner_id, study_day, sequence);
CREATE INDEX ix_answers_learner_id_corrects ON answers (learner_id, corrects);
CREATE INDEX ix_memories_learner_id_due_at ON memories (learner_id, due_at);
CREATE INDEX ix_card_contents_set_id ON card_contents (set_id);
CREATE UNIQUE INDEX uq_card_contents_set_id_hash ON card_contents (set_id, hash) WHERE card_id IS NULL;
COMMIT;
