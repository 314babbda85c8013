BEGIN TRANSACTION;
CREATE TABLE accounts (
	id VARCHAR(36) NOT NULL, 
	email VARCHAR(320) NOT NULL, 
	password VARCHAR NOT NULL, 
	stamp VARCHAR(36) NOT NULL, 
	role VARCHAR NOT NULL, 
	is_active BOOLEAN NOT NULL, 
	confirmed_at DATETIME, 
	learns_as VARCHAR(36), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_accounts PRIMARY KEY (id), 
	CONSTRAINT uq_accounts_email UNIQUE (email)
);
INSERT INTO "accounts" VALUES('01a21c46-1935-7c69-8cde-eb2c5832e107','author@example.org','a hash','01a21c46-1935-7cc5-b4d7-49c974476653','author',1,'2026-11-27 09:11:25.746262','01a21c46-1939-7cc5-b27a-4c786438c9eb','2026-11-27 09:11:25.746262');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
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
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-94d6-7b34-ba12-1bfc7a094249',1,'answer','2025-09-03 09:00:00.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e19-9359-1a2cb8c67448','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-71ec-8682-f45f1b8a7837','5c68545f26421361945c','multiple_choice',1311619198,'["basel","manaus","cairo","vienna"]','{"chosen":0}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:00:00+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:10:00+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9502-7144-8d87-a6e3d78ca31d',2,'answer','2025-09-03 09:00:20.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e96-b0ff-8837d9dbc209','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-72d0-96e7-59e736a120ee','caeac4830408aa398af8','multiple_choice',170949386,'["vienna","manaus","cairo","basel"]','{"chosen":0}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:00:20+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:10:20+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9517-74d8-99df-c7fbfa995e78',3,'answer','2025-09-03 09:00:40.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7eb7-b930-9277290d24ff','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-734c-b9aa-3eaa97e9c42e','6b4112e5aca1d05c711d','multiple_choice',1111529588,'["manaus","basel","cairo","vienna"]','{"chosen":2}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:00:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:10:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9526-7fe2-81d3-b8ee93814766',4,'answer','2025-09-03 09:01:00.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-745c-af73-7e8faca71928','80e9fb9b60bd6d273e4f','multiple_choice',792289598,'["vienna","manaus","kazan","basel"]','{"chosen":1}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:00+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:00+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-953b-7c32-8f1b-4d15429eb6a4',5,'answer','2025-09-03 09:01:20.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7f3f-896b-cc6f19a4b777','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-74fe-b9dd-332110cb7eed','dc048f2426800a52e9fd','flashcard',325996394,'[]','{"rating":"good"}','right',1,3,0.0,0,NULL,1.0,NULL,'{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:20+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:20+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-954f-7b38-b256-02ec6c18b168',6,'answer','2025-09-03 09:01:40.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fea-b857-d6ace5d723e3','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-7571-a9ce-04ec942943eb','c6e955055a241ef35948','flashcard',577244836,'[]','{"rating":"good"}','right',1,3,0.0,0,NULL,1.0,NULL,'{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9563-7781-9229-0bab5855a6eb',7,'answer','2025-09-03 09:02:00.000000',739497,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fce-9303-4099aade5200','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9349-7542-bf3f-c668e67293dc','ff4d75b74ec1b90ed153','date',843251572,'["1884","1894","1904","1950"]','{"chosen":2}','right',1,3,0.25,0,NULL,0.631578947368421,NULL,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:02:00+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:12:00+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9599-780c-9d8e-012b88734996',8,'restart','2025-10-03 09:00:00.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fce-9303-4099aade5200','d41acd5bf82f42bbf6672b589d2d26f1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','{"was":"1904"}',NULL,1,NULL,0.0,0,NULL,NULL,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:02:00+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:12:00+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7a14-b9a0-4f7eb63add1b',9,'answer','2025-10-03 09:00:00.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569',NULL,'d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a21a47-95ab-7aa0-bffe-c90a48c8921c',1,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-76f5-85bb-fed9a82bd415','7acc8651aaa4561b8982','ordering',300,'["The opening of the dam","The opening of the well","The opening of the mill","The opening of the quay"]','{"order":[1,0,2,3]}','right',0,3,4.16666666666666643537e-02,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7a63-b14c-3db8926e5ce5',10,'answer','2025-10-03 09:00:10.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fce-9303-4099aade5200','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a21a47-95ab-7aa0-bffe-c90a48c8921c',2,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9596-7eac-b82c-c841b88b0ae1','040ae1152675aa80f017','date',300,'["1905","1915","1925","1950"]','{"chosen":1}','wrong',1,1,0.25,0,NULL,0.0,NULL,'{"stability":0.212,"difficulty":6.4133,"phase":"learning","step":0,"reviewed_at":"2025-10-03T09:00:10+00:00","reviewed_day":"2025-10-03","due_at":"2025-10-03T09:01:10+00:00","due_day":"2025-10-03","reps":1,"lapses":0}',60,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7a77-83de-dc71f7bd7ada',11,'answer','2025-10-03 09:00:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7eb7-b930-9277290d24ff','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a21a47-95ab-7aa0-bffe-c90a48c8921c',3,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-734c-b9aa-3eaa97e9c42e','bfc49209f707b32f0964','true_false',300,'["true","false"]','{"chosen":1}','right',1,3,0.5,0,5.86798181439497801292e-01,7.39600269653915676215e-01,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:00:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:10:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}','{"stability":7.389619234878922,"difficulty":4.79162794947276,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:00:20+00:00","reviewed_day":"2025-10-03","due_at":"2025-10-12T04:00:00+00:00","due_day":"2025-10-12","reps":2,"lapses":0}',777600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7a87-ac63-ab6d910a4a32',12,'answer','2025-10-03 09:00:30.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e7f-acce-dabacbe70ea9','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a21a47-95ab-7aa0-bffe-c90a48c8921c',4,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-7282-96fb-81281080cb92','996d89ddc2ca41367d1a','multiple_choice',300,'["amazon","nile","rhine","danube"]','{"chosen":3}','wrong',1,1,0.25,0,NULL,0.0,NULL,'{"stability":0.212,"difficulty":6.4133,"phase":"learning","step":0,"reviewed_at":"2025-10-03T09:00:30+00:00","reviewed_day":"2025-10-03","due_at":"2025-10-03T09:01:30+00:00","due_day":"2025-10-03","reps":1,"lapses":0}',60,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95f1-7d23-a5f3-2ec634c1529c',13,'answer','2025-10-03 09:00:40.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'quiz','01a21a47-95f1-7d8c-836f-e274701cc9bc',1,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-745c-af73-7e8faca71928','80e9fb9b60bd6d273e4f','multiple_choice',2,'["manaus","kazan","vienna","basel"]','{"chosen":0}','right',1,3,0.25,0,5.86798181439497801292e-01,8.50310594400005892445e-01,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:00+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:00+00:00","due_day":"2025-09-03","reps":1,"lapses":0}','{"stability":10.986609018380548,"difficulty":4.3241460990368905,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:00:40+00:00","reviewed_day":"2025-10-03","due_at":"2025-10-12T04:00:00+00:00","due_day":"2025-10-12","reps":2,"lapses":0}',777600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9605-7150-a211-78fa46bf0f8e',14,'answer','2025-10-03 09:00:50.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e96-b0ff-8837d9dbc209','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-72d0-96e7-59e736a120ee','caeac4830408aa398af8','multiple_choice',268573694,'["manaus","basel","kazan","vienna"]','{"chosen":3}','right',1,3,0.25,0,5.86798181439497801292e-01,8.50310594400005892445e-01,'{"stability":0.9572860105021701,"difficulty":3.7005446129214836,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:00:20+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:10:20+00:00","due_day":"2025-09-03","reps":1,"lapses":0}','{"stability":10.986609018380548,"difficulty":4.3241460990368905,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:00:50+00:00","reviewed_day":"2025-10-03","due_at":"2025-10-13T04:00:00+00:00","due_day":"2025-10-13","reps":2,"lapses":0}',864000,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9611-7c65-b5aa-d8a80de860c3',15,'answer','2025-10-03 09:01:00.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7f3f-896b-cc6f19a4b777','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-74fe-b9dd-332110cb7eed','dc048f2426800a52e9fd','flashcard',1569053065,'[]','{"rating":"good"}','right',1,3,0.0,0,6.6752633387303572654e-01,1.0,'{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:20+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:20+00:00","due_day":"2025-09-03","reps":1,"lapses":0}','{"stability":37.42063838925624,"difficulty":2.111214235785395,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:01:00+00:00","reviewed_day":"2025-10-03","due_at":"2025-11-11T04:00:00+00:00","due_day":"2025-11-11","reps":2,"lapses":0}',3369600,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9621-79fe-82ad-f33efc87ce61',16,'answer','2025-10-03 09:01:10.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fea-b857-d6ace5d723e3','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-7571-a9ce-04ec942943eb','c6e955055a241ef35948','flashcard',1648513603,'[]','{"rating":"good"}','right',1,3,0.0,0,6.6752633387303572654e-01,1.0,'{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}','{"stability":37.42063838925624,"difficulty":2.111214235785395,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:01:10+00:00","reviewed_day":"2025-10-03","due_at":"2025-11-12T04:00:00+00:00","due_day":"2025-11-12","reps":2,"lapses":0}',3456000,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9630-7ced-b34d-66e2e398272b',17,'undo','2025-10-03 09:01:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fea-b857-d6ace5d723e3','d41acd5bf82f42bbf6672b589d2d26f1','01a21a47-9621-79fe-82ad-f33efc87ce61','review',NULL,NULL,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-7571-a9ce-04ec942943eb',NULL,'flashcard',NULL,'[]','{}',NULL,1,NULL,0.0,0,NULL,NULL,'{"stability":37.42063838925624,"difficulty":2.111214235785395,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:01:10+00:00","reviewed_day":"2025-10-03","due_at":"2025-11-12T04:00:00+00:00","due_day":"2025-11-12","reps":2,"lapses":0}','{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9649-7204-91f1-70c6c20f08d7',18,'suspend','2025-10-03 09:01:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e19-9359-1a2cb8c67448','d41acd5bf82f42bbf6672b589d2d26f1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','{}',NULL,0,NULL,0.0,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-964e-7fa6-a43e-60ecec52c20e',19,'bury','2025-10-03 09:01:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9328-7054-8bb6-0698fa4869e6','d41acd5bf82f42bbf6672b589d2d26f1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','{"until":"2025-10-04"}',NULL,0,NULL,0.0,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9653-7656-aafe-1f902ff3bfe9',20,'flag','2025-10-03 09:01:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e7f-acce-dabacbe70ea9','d41acd5bf82f42bbf6672b589d2d26f1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','{"note":"Which fair?"}',NULL,0,NULL,0.0,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-965e-7857-9e7e-1af3e41ea7b0',21,'answer','2025-10-03 09:01:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7fea-b857-d6ace5d723e3','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'cram',NULL,NULL,'01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9349-7571-a9ce-04ec942943eb','c6e955055a241ef35948','flashcard',281926589,'[]','{"unknown":true}','wrong',0,1,0.0,0,NULL,NULL,'{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}','{"stability":2.3065,"difficulty":2.118103970459016,"phase":"learning","step":1,"reviewed_at":"2025-09-03T09:01:40+00:00","reviewed_day":"2025-09-03","due_at":"2025-09-03T09:11:40+00:00","due_day":"2025-09-03","reps":1,"lapses":0}',NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9665-70cf-bbbb-c59f396bc3ea',22,'restart','2025-10-03 09:01:20.000000',739527,0,'01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9327-7e96-b0ff-8837d9dbc209','d41acd5bf82f42bbf6672b589d2d26f1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','{}',NULL,1,NULL,0.0,0,NULL,NULL,'{"stability":10.986609018380548,"difficulty":4.3241460990368905,"phase":"review","step":0,"reviewed_at":"2025-10-03T09:00:50+00:00","reviewed_day":"2025-10-03","due_at":"2025-10-13T04:00:00+00:00","due_day":"2025-10-13","reps":2,"lapses":0}',NULL,NULL,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21abe-9f5d-7f9a-9ab5-52ab4f99da2d',23,'answer','2026-11-27 02:03:49.987303',739946,0,'01a21abe-9f43-7726-8c85-14ff59d55960','01a21abe-9f45-7a84-b956-1b5bc71ed5bc','d41acd5bf82f42bbf6672b589d2d26f1',NULL,'review',NULL,NULL,'01a21abe-9f47-722e-a1fb-efa03b7885b6','01a21abe-9f49-7c89-b285-be6ddd8d29d0','f39908cfab69cb87cfa9','flashcard',333984247,'[]','{"unknown":true}','wrong',1,1,0.0,0,NULL,0.0,NULL,'{"stability":0.212,"difficulty":6.4133,"phase":"learning","step":0,"reviewed_at":"2026-11-27T02:03:49.987303+00:00","reviewed_day":"2026-11-26","due_at":"2026-11-27T02:04:49.987303+00:00","due_day":"2026-11-26","reps":1,"lapses":0}',60,NULL);
INSERT INTO "answers" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21abe-9f70-7f17-9301-c040723fc67b',24,'archive','2026-11-27 02:03:49.999702',739946,0,'01a21abe-9f43-7726-8c85-14ff59d55960',NULL,'d41acd5bf82f42bbf6672b589d2d26f1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','{}',NULL,0,NULL,0.0,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE archived_sets (
	learner_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	archived_at DATETIME NOT NULL, 
	CONSTRAINT pk_archived_sets PRIMARY KEY (learner_id, set_id), 
	CONSTRAINT fk_archived_sets_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_archived_sets_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "archived_sets" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21abe-9f43-7726-8c85-14ff59d55960','2026-11-27 02:03:49.999702');
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
	CONSTRAINT uq_attempt_items_learner_id_answer_id UNIQUE (learner_id, answer_id), 
	CONSTRAINT fk_attempt_items_learner_id_attempt_id FOREIGN KEY(learner_id, attempt_id) REFERENCES attempts (learner_id, id), 
	CONSTRAINT fk_attempt_items_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id)
);
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7aa0-bffe-c90a48c8921c',1,'01a21a47-95ab-7a14-b9a0-4f7eb63add1b',NULL,'01a21a47-9349-76f5-85bb-fed9a82bd415','ordering',300,'right');
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7aa0-bffe-c90a48c8921c',2,'01a21a47-95ab-7a63-b14c-3db8926e5ce5','01a21a47-9327-7fce-9303-4099aade5200','01a21a47-9596-7eac-b82c-c841b88b0ae1','date',300,'wrong');
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7aa0-bffe-c90a48c8921c',3,'01a21a47-95ab-7a77-83de-dc71f7bd7ada','01a21a47-9327-7eb7-b930-9277290d24ff','01a21a47-9349-734c-b9aa-3eaa97e9c42e','true_false',300,'right');
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7aa0-bffe-c90a48c8921c',4,'01a21a47-95ab-7a87-ac63-ab6d910a4a32','01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9349-7282-96fb-81281080cb92','multiple_choice',300,'wrong');
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95f1-7d8c-836f-e274701cc9bc',1,'01a21a47-95f1-7d23-a5f3-2ec634c1529c','01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','01a21a47-9349-745c-af73-7e8faca71928','multiple_choice',2,'right');
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95f1-7d8c-836f-e274701cc9bc',2,'01a21a47-95f1-7d5e-8059-84a982269d85','01a21a47-9327-7eb7-b930-9277290d24ff','01a21a47-9349-734c-b9aa-3eaa97e9c42e','multiple_choice',2,NULL);
INSERT INTO "attempt_items" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95f1-7d8c-836f-e274701cc9bc',3,'01a21a47-95f1-7d71-8a6d-ac4998d8ef8e','01a21a47-9328-7019-af86-69fc67a53362','01a21a47-9349-75e3-9555-42b653ececa4','date',2,NULL);
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
INSERT INTO "attempts" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95ab-7aa0-bffe-c90a48c8921c','01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',NULL,'[]',300,4,'finished',4,2.0,'2025-10-03 09:00:00.000000','2025-10-03 09:00:30.000000');
INSERT INTO "attempts" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-95f1-7d8c-836f-e274701cc9bc','01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',NULL,'[]',2,3,'open',1,1.0,'2025-10-03 09:00:40.000000',NULL);
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
INSERT INTO "card_contents" VALUES('01a21a47-9349-71ec-8682-f45f1b8a7837','01a21a47-9327-7e19-9359-1a2cb8c67448','e22b754e5dc7aaead1ddf6404fa1b409d61f309d3cf0af69a70f7c650ff0f320','{"set_id":"towns","fact":"lies-basel","slot":"town","facts":["lies-basel"],"line":30,"mode":"one","kind":"town","prompts":[{"form":"multiple_choice","stem":"Which of these towns lies on the Rhine?"},{"form":"true_false","stem":"","distractors":[{"text":"Cairo","value":"cairo","why":[{"code":"one_answer","args":{"key":"Basel","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Basel","source":"p4"}}]}]},{"form":"cloze","stem":"_____ (town) lies on the Rhine."}],"keys":[{"text":"Basel","value":"basel","why":[{"code":"stated","args":{"fact":"lies-basel","source":"p4"}}]}],"distractors":[{"text":"Manaus","value":"manaus","why":[{"code":"one_answer","args":{"key":"Basel","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Manaus lies on the Amazon.","source":"p3"}}]},{"text":"Cairo","value":"cairo","why":[{"code":"one_answer","args":{"key":"Basel","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}]},{"text":"Vienna","value":"vienna","why":[{"code":"one_answer","args":{"key":"Basel","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Basel","source":"p4"}}]}],"answers":[["Basel"]],"value_key":"basel","statement":[["Basel",true],[" lies on the Rhine.",false]],"source":"p4","relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7282-96fb-81281080cb92','01a21a47-9327-7e7f-acce-dabacbe70ea9','e254c398ed5a426fd0ef67901f0da16826e304c9c0ed5abba74fddfe8ad012d3','{"set_id":"towns","fact":"lies-basel","slot":"river","facts":["lies-basel"],"line":30,"mode":"one","kind":"river","prompts":[{"form":"multiple_choice","stem":"On which river does Basel lie?"},{"form":"cloze","stem":"Basel lies on _____ (river)."},{"form":"typed","stem":"On which river does Basel lie?"},{"form":"flashcard","stem":"On which river does Basel lie?"}],"keys":[{"text":"Rhine","value":"rhine","why":[{"code":"stated","args":{"fact":"lies-basel","source":"p4"}}]}],"distractors":[{"text":"Danube","value":"danube","why":[{"code":"one_answer","args":{"key":"the Rhine","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}],"in_text":"the Danube"},{"text":"Amazon","value":"amazon","why":[{"code":"one_answer","args":{"key":"the Rhine","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Manaus lies on the Amazon.","source":"p3"}}],"in_text":"the Amazon"},{"text":"Nile","value":"nile","why":[{"code":"one_answer","args":{"key":"the Rhine","source":"p4"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}],"in_text":"the Nile"},{"text":"Volga","value":"volga","why":[{"code":"one_answer","args":{"key":"the Rhine","source":"p4"}}],"in_text":"the Volga"}],"answers":[["Rhine","the Rhine"]],"value_key":"rhine","statement":[["Basel lies on ",false],["the Rhine",true],[".",false]],"source":"p4","near":["the nile"],"relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-72d0-96e7-59e736a120ee','01a21a47-9327-7e96-b0ff-8837d9dbc209','59a75208350b936a9e8e957b181873969acd62a8c9f879c0225419ab6ecda464','{"set_id":"towns","fact":"lies-vienna","slot":"town","facts":["lies-vienna"],"line":31,"mode":"one","kind":"town","prompts":[{"form":"multiple_choice","stem":"Which of these towns lies on the Danube?"},{"form":"true_false","stem":"","distractors":[{"text":"Cairo","value":"cairo","why":[{"code":"one_answer","args":{"key":"Vienna","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Vienna","source":"p1"}}]}]},{"form":"cloze","stem":"_____ (town) lies on the Danube."}],"keys":[{"text":"Vienna","value":"vienna","why":[{"code":"stated","args":{"fact":"lies-vienna","source":"p1"}}]}],"distractors":[{"text":"Cairo","value":"cairo","why":[{"code":"one_answer","args":{"key":"Vienna","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}]},{"text":"Basel","value":"basel","why":[{"code":"one_answer","args":{"key":"Vienna","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Basel lies on the Rhine.","source":"p4"}}]},{"text":"Manaus","value":"manaus","why":[{"code":"one_answer","args":{"key":"Vienna","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Manaus lies on the Amazon.","source":"p3"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Vienna","source":"p1"}}]}],"answers":[["Vienna"]],"value_key":"vienna","statement":[["Vienna",true],[" lies on the Danube.",false]],"source":"p1","relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7310-b678-6616e65a40c0','01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda','6df20932dba6e3a4787b472094444e413debc004123ddd11423d552ffbe6bc56','{"set_id":"towns","fact":"lies-vienna","slot":"river","facts":["lies-vienna"],"line":31,"mode":"one","kind":"river","prompts":[{"form":"multiple_choice","stem":"On which river does Vienna lie?"},{"form":"cloze","stem":"Vienna lies on _____ (river)."},{"form":"typed","stem":"On which river does Vienna lie?"},{"form":"flashcard","stem":"On which river does Vienna lie?"}],"keys":[{"text":"Danube","value":"danube","why":[{"code":"stated","args":{"fact":"lies-vienna","source":"p1"}}]}],"distractors":[{"text":"Nile","value":"nile","why":[{"code":"one_answer","args":{"key":"the Danube","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}],"in_text":"the Nile"},{"text":"Amazon","value":"amazon","why":[{"code":"one_answer","args":{"key":"the Danube","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Manaus lies on the Amazon.","source":"p3"}}],"in_text":"the Amazon"},{"text":"Rhine","value":"rhine","why":[{"code":"one_answer","args":{"key":"the Danube","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"Basel lies on the Rhine.","source":"p4"}}],"in_text":"the Rhine"},{"text":"Volga","value":"volga","why":[{"code":"one_answer","args":{"key":"the Danube","source":"p1"}}],"in_text":"the Volga"}],"answers":[["Danube","the Danube"]],"value_key":"danube","statement":[["Vienna lies on ",false],["the Danube",true],[".",false]],"source":"p1","near":["the nile"],"relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-734c-b9aa-3eaa97e9c42e','01a21a47-9327-7eb7-b930-9277290d24ff','45d68d64b4988a0e46b0b6aca2f5b273173698779423db73d1f5f8df99c7e467','{"set_id":"towns","fact":"lies-cairo","slot":"town","facts":["lies-cairo"],"line":32,"mode":"one","kind":"town","prompts":[{"form":"multiple_choice","stem":"Which of these towns lies on the Nile?"},{"form":"true_false","stem":"","distractors":[{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Cairo","source":"p2"}}]},{"text":"Vienna","value":"vienna","why":[{"code":"one_answer","args":{"key":"Cairo","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}]}]},{"form":"cloze","stem":"_____ (town) lies on the Nile."}],"keys":[{"text":"Cairo","value":"cairo","why":[{"code":"stated","args":{"fact":"lies-cairo","source":"p2"}}]}],"distractors":[{"text":"Vienna","value":"vienna","why":[{"code":"one_answer","args":{"key":"Cairo","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}]},{"text":"Basel","value":"basel","why":[{"code":"one_answer","args":{"key":"Cairo","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Basel lies on the Rhine.","source":"p4"}}]},{"text":"Manaus","value":"manaus","why":[{"code":"one_answer","args":{"key":"Cairo","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Manaus lies on the Amazon.","source":"p3"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Cairo","source":"p2"}}]}],"answers":[["Cairo"]],"value_key":"cairo","statement":[["Cairo",true],[" lies on the Nile.",false]],"source":"p2","relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7384-9ccd-98ae7521a47b','01a21a47-9327-7eca-9929-63df548527de','bf5bcd8f05674638d4faf374c8fb081e2e9895f4dff3d3b93c4a94e6b80029aa','{"set_id":"towns","fact":"lies-cairo","slot":"river","facts":["lies-cairo"],"line":32,"mode":"one","kind":"river","prompts":[{"form":"multiple_choice","stem":"On which river does Cairo lie?"},{"form":"cloze","stem":"Cairo lies on _____ (river)."},{"form":"typed","stem":"On which river does Cairo lie?"},{"form":"flashcard","stem":"On which river does Cairo lie?"}],"keys":[{"text":"Nile","value":"nile","why":[{"code":"stated","args":{"fact":"lies-cairo","source":"p2"}}]}],"distractors":[{"text":"Danube","value":"danube","why":[{"code":"one_answer","args":{"key":"the Nile","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}],"in_text":"the Danube"},{"text":"Amazon","value":"amazon","why":[{"code":"one_answer","args":{"key":"the Nile","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Manaus lies on the Amazon.","source":"p3"}}],"in_text":"the Amazon"},{"text":"Rhine","value":"rhine","why":[{"code":"one_answer","args":{"key":"the Nile","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"Basel lies on the Rhine.","source":"p4"}}],"in_text":"the Rhine"},{"text":"Volga","value":"volga","why":[{"code":"one_answer","args":{"key":"the Nile","source":"p2"}}],"in_text":"the Volga"}],"answers":[["Nile","the Nile"]],"value_key":"nile","statement":[["Cairo lies on ",false],["the Nile",true],[".",false]],"source":"p2","relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-745c-af73-7e8faca71928','01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','1df5b378ece3ace35c80fb22e0772a822b92ba4e95b4f6ed7ee9d65606021ba6','{"set_id":"towns","fact":"lies-manaus","slot":"town","facts":["lies-manaus"],"line":33,"mode":"one","kind":"town","prompts":[{"form":"multiple_choice","stem":"Which of these towns lies on the Amazon?"},{"form":"true_false","stem":"","distractors":[{"text":"Cairo","value":"cairo","why":[{"code":"one_answer","args":{"key":"Manaus","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Manaus","source":"p3"}}]}]},{"form":"cloze","stem":"_____ (town) lies on the Amazon."}],"keys":[{"text":"Manaus","value":"manaus","why":[{"code":"stated","args":{"fact":"lies-manaus","source":"p3"}}]}],"distractors":[{"text":"Basel","value":"basel","why":[{"code":"one_answer","args":{"key":"Manaus","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Basel lies on the Rhine.","source":"p4"}}]},{"text":"Vienna","value":"vienna","why":[{"code":"one_answer","args":{"key":"Manaus","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}]},{"text":"Cairo","value":"cairo","why":[{"code":"one_answer","args":{"key":"Manaus","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}]},{"text":"Kazan","value":"kazan","why":[{"code":"one_answer","args":{"key":"Manaus","source":"p3"}}]}],"answers":[["Manaus"]],"value_key":"manaus","statement":[["Manaus",true],[" lies on the Amazon.",false]],"source":"p3","relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-74ad-ba6b-252007c282e1','01a21a47-9327-7f1f-83fa-6ce6cd808d16','b23fa52b539e61d1c524025db4b21fcffa27cbb1182fd87d285d1ef92178a312','{"set_id":"towns","fact":"lies-manaus","slot":"river","facts":["lies-manaus"],"line":33,"mode":"one","kind":"river","prompts":[{"form":"multiple_choice","stem":"On which river does Manaus lie?"},{"form":"cloze","stem":"Manaus lies on _____ (river)."},{"form":"typed","stem":"On which river does Manaus lie?"},{"form":"flashcard","stem":"On which river does Manaus lie?"}],"keys":[{"text":"Amazon","value":"amazon","why":[{"code":"stated","args":{"fact":"lies-manaus","source":"p3"}}]}],"distractors":[{"text":"Rhine","value":"rhine","why":[{"code":"one_answer","args":{"key":"the Amazon","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Basel lies on the Rhine.","source":"p4"}}],"in_text":"the Rhine"},{"text":"Danube","value":"danube","why":[{"code":"one_answer","args":{"key":"the Amazon","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Vienna lies on the Danube.","source":"p1"}}],"in_text":"the Danube"},{"text":"Nile","value":"nile","why":[{"code":"one_answer","args":{"key":"the Amazon","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"Cairo lies on the Nile.","source":"p2"}}],"in_text":"the Nile"},{"text":"Volga","value":"volga","why":[{"code":"one_answer","args":{"key":"the Amazon","source":"p3"}}],"in_text":"the Volga"}],"answers":[["Amazon","the Amazon"]],"value_key":"amazon","statement":[["Manaus lies on ",false],["the Amazon",true],[".",false]],"source":"p3","relation":"lies"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-74fe-b9dd-332110cb7eed','01a21a47-9327-7f3f-896b-cc6f19a4b777','bdf2e4625c5f6e777de222348d1da5db1c4e21b51e286262c40047cb09b15551','{"set_id":"towns","fact":"fair","slot":"season","facts":["fair"],"line":34,"mode":"one","kind":"season","prompts":[{"form":"cloze","stem":"The fair is held in _____ (season)."},{"form":"typed","stem":"In which season is the fair held?"},{"form":"flashcard","stem":"In which season is the fair held?"}],"keys":[{"text":"autumn","why":[{"code":"stated","args":{"fact":"fair","source":"p5"}}]}],"answers":[["autumn"]],"value_key":"autumn","statement":[["The fair is held in ",false],["autumn",true],[".",false]],"source":"p5","until":"2025-12-31"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7542-bf3f-c668e67293dc','01a21a47-9327-7fce-9303-4099aade5200','0a5410604e0e3a70caee340e84162b6bfbf8fc4b5fcc45e06db0f343aea20af0','{"set_id":"towns","fact":"bridge","slot":"year","facts":["bridge"],"line":40,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the bridge built?"},{"form":"true_false","stem":"","distractors":[{"text":"1894","rank":704569,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]},{"text":"1914","rank":712009,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]}]},{"form":"cloze","stem":"The bridge was built in _____ (year)."},{"form":"typed","stem":"In which year was the bridge built?"},{"form":"flashcard","stem":"In which year was the bridge built?"}],"keys":[{"text":"1904","rank":708289,"why":[{"code":"stated","args":{"fact":"bridge","source":"p6"}}]}],"distractors":[{"text":"1894","rank":704569,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]},{"text":"1950","rank":725401,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}},{"code":"right_elsewhere","args":{"sentence":"The well was opened in 1950.","source":"p3"}}]},{"text":"1884","rank":700849,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]},{"text":"1914","rank":712009,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]},{"text":"1874","rank":697129,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]},{"text":"1924","rank":715729,"why":[{"code":"one_answer","args":{"key":"1904","source":"p6"}}]}],"answers":[["1904"]],"value_key":"1904","statement":[["The bridge was built in ",false],["1904",true],[".",false]],"source":"p6","needs":["mayor"]}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7571-a9ce-04ec942943eb','01a21a47-9327-7fea-b857-d6ace5d723e3','39d49474b5b630d22c87eb3e0dbb7bd703766bd72a66461a9292357a39ee97f3','{"set_id":"towns","fact":"mayor","slot":"name","facts":["mayor"],"line":46,"mode":"one","kind":"name","prompts":[{"form":"cloze","stem":"The mayor is called _____."},{"form":"typed","stem":"What is the mayor called?"},{"form":"flashcard","stem":"What is the mayor called?"}],"keys":[{"text":"Frederick Barlow","why":[{"code":"stated","args":{"fact":"mayor","source":"p7"}}]}],"answers":[["Frederick Barlow"]],"value_key":"frederick barlow","statement":[["The mayor is called ",false],["Frederick Barlow",true],[".",false]],"source":"p7"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-75aa-91fe-cecfe4e192df','01a21a47-9328-7001-9f4d-210f386c262e','7d83857536dc1045e66142a9b61bc1ab6da5bbf8bf4533ef72b333f90d233c25','{"set_id":"towns","fact":"quay","slot":"year","facts":["quay"],"line":52,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the quay opened?"},{"form":"true_false","stem":"","distractors":[{"text":"1998","rank":743257,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]},{"text":"2004","rank":745489,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]}]},{"form":"cloze","stem":"The quay was opened in _____ (year)."},{"form":"typed","stem":"In which year was the quay opened?"},{"form":"flashcard","stem":"In which year was the quay opened?"}],"keys":[{"text":"2001","rank":744373,"why":[{"code":"stated","args":{"fact":"quay","source":"p1"}}]}],"distractors":[{"text":"1990","rank":740281,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}},{"code":"right_elsewhere","args":{"sentence":"The mill was opened in 1990.","source":"p2"}}]},{"text":"2004","rank":745489,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]},{"text":"1998","rank":743257,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]},{"text":"2007","rank":746605,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]},{"text":"1995","rank":742141,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]},{"text":"2010","rank":747721,"why":[{"code":"one_answer","args":{"key":"2001","source":"p1"}}]}],"answers":[["2001"]],"value_key":"2001","statement":[["The quay was opened in ",false],["2001",true],[".",false]],"source":"p1"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-75e3-9555-42b653ececa4','01a21a47-9328-7019-af86-69fc67a53362','b7bdaa8ceda3f47f526670bdaf17a2a2db32510868770cbd7359aff4e977cacb','{"set_id":"towns","fact":"mill","slot":"year","facts":["mill"],"line":60,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the mill opened?"},{"form":"true_false","stem":"","distractors":[{"text":"1987","rank":739165,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]},{"text":"1993","rank":741397,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]}]},{"form":"cloze","stem":"The mill was opened in _____ (year)."},{"form":"typed","stem":"In which year was the mill opened?"},{"form":"flashcard","stem":"In which year was the mill opened?"}],"keys":[{"text":"1990","rank":740281,"why":[{"code":"stated","args":{"fact":"mill","source":"p2"}}]}],"distractors":[{"text":"1987","rank":739165,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]},{"text":"2001","rank":744373,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}},{"code":"right_elsewhere","args":{"sentence":"The quay was opened in 2001.","source":"p1"}}]},{"text":"1984","rank":738049,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]},{"text":"1993","rank":741397,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]},{"text":"1981","rank":736933,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]},{"text":"1996","rank":742513,"why":[{"code":"one_answer","args":{"key":"1990","source":"p2"}}]}],"answers":[["1990"]],"value_key":"1990","statement":[["The mill was opened in ",false],["1990",true],[".",false]],"source":"p2"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-761a-b429-d02611f2a3e0','01a21a47-9328-7032-8bb2-f2dab11b2150','8877189593e6fff129784845e4fe6e5a2745d2ae14acb4f3a09aaf42adfeb099','{"set_id":"towns","fact":"well","slot":"year","facts":["well"],"line":68,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the well opened?"},{"form":"true_false","stem":"","distractors":[{"text":"1940","rank":721681,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]},{"text":"1960","rank":729121,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]}]},{"form":"cloze","stem":"The well was opened in _____ (year)."},{"form":"typed","stem":"In which year was the well opened?"},{"form":"flashcard","stem":"In which year was the well opened?"}],"keys":[{"text":"1950","rank":725401,"why":[{"code":"stated","args":{"fact":"well","source":"p3"}}]}],"distractors":[{"text":"1904","rank":708289,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The bridge was built in 1904.","source":"p6"}}]},{"text":"1970","rank":732841,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The dam was opened in 1970.","source":"p4"}}]},{"text":"1940","rank":721681,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]},{"text":"1990","rank":740281,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The mill was opened in 1990.","source":"p2"}}]},{"text":"1930","rank":717961,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]},{"text":"2001","rank":744373,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The quay was opened in 2001.","source":"p1"}}]}],"answers":[["1950"]],"value_key":"1950","statement":[["The well was opened in ",false],["1950",true],[".",false]],"source":"p3"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7652-b7ca-b29eeadf28a8','01a21a47-9328-7045-9fe4-7ccfab9f0ba5','48235918937219276e1c0d88624ed86b43931eee0cd3618cf79bd84ba586ebd5','{"set_id":"towns","fact":"dam","slot":"year","facts":["dam"],"line":76,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the dam opened?"},{"form":"true_false","stem":"","distractors":[{"text":"1967","rank":731725,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]},{"text":"1973","rank":733957,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]}]},{"form":"cloze","stem":"The dam was opened in _____ (year)."},{"form":"typed","stem":"In which year was the dam opened?"},{"form":"flashcard","stem":"In which year was the dam opened?"}],"keys":[{"text":"1970","rank":732841,"why":[{"code":"stated","args":{"fact":"dam","source":"p4"}}]}],"distractors":[{"text":"1967","rank":731725,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]},{"text":"1973","rank":733957,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]},{"text":"1964","rank":730609,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]},{"text":"1976","rank":735073,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]},{"text":"1961","rank":729493,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]},{"text":"1979","rank":736189,"why":[{"code":"one_answer","args":{"key":"1970","source":"p4"}}]}],"answers":[["1970"]],"value_key":"1970","statement":[["The dam was opened in ",false],["1970",true],[".",false]],"source":"p4"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-7688-a76e-37175c2a02c7','01a21a47-9328-7054-8bb6-0698fa4869e6','70fdc681f7098ded332a1b32edcd1459adcfb6abf49135b9a99dd048970e0b05','{"set_id":"towns","fact":"anthem","facts":["anthem"],"line":85,"mode":"one","kind":"text","prompts":[{"form":"multiple_choice","stem":"Who wrote the town''s anthem?"},{"form":"typed","stem":"Who wrote the town''s anthem?"},{"form":"flashcard","stem":"Who wrote the town''s anthem?"}],"keys":[{"text":"Clara Winter","why":[{"code":"stated","args":{"fact":"anthem","source":""}}]}],"distractors":[{"text":"Otto Berg","why":[{"code":"author_says"}]},{"text":"Emil Stark","why":[{"code":"author_says"}]},{"text":"Hans Feld","why":[{"code":"author_says"}]}],"answers":[["Clara Winter"]],"value_key":"clara winter","statement":[["Who wrote the town''s anthem? ",false],["Clara Winter",true]]}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9349-76f5-85bb-fed9a82bd415',NULL,'2495d870b37e0124607596527042f652523d963f576efe95e11f3f7a7f64c178','{"set_id":"towns","fact":"quay","facts":["well","dam","mill","quay"],"line":52,"mode":"order","kind":"event","prompts":[{"form":"ordering","stem":"What is the right order of these events, the earliest first?"}],"keys":[{"text":"The opening of the well","rank":0.0,"why":[{"code":"dated","args":{"date":"1950","fact":"well","source":"p3"}}]},{"text":"The opening of the dam","rank":1.0,"why":[{"code":"dated","args":{"date":"1970","fact":"dam","source":"p4"}}]},{"text":"The opening of the mill","rank":2.0,"why":[{"code":"dated","args":{"date":"1990","fact":"mill","source":"p2"}}]},{"text":"The opening of the quay","rank":3.0,"why":[{"code":"dated","args":{"date":"2001","fact":"quay","source":"p1"}}]}],"answers":[["The opening of the well"],["The opening of the dam"],["The opening of the mill"],["The opening of the quay"]],"value_key":"well|dam|mill|quay","statement":[["The opening of the well: 1950; The opening of the dam: 1970; The opening of the mill: 1990; The opening of the quay: 2001",true],[".",false]],"source":"p1, p2, p3, p4"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9596-7eac-b82c-c841b88b0ae1','01a21a47-9327-7fce-9303-4099aade5200','b22d807301ecca3235faea42141b73093475e6c485e6cd70bb4cf72aae49a48b','{"set_id":"towns","fact":"bridge","slot":"year","facts":["bridge"],"line":40,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the bridge built?"},{"form":"true_false","stem":"","distractors":[{"text":"1895","rank":704941,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]},{"text":"1915","rank":712381,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]}]},{"form":"cloze","stem":"The bridge was built in _____ (year)."},{"form":"typed","stem":"In which year was the bridge built?"},{"form":"flashcard","stem":"In which year was the bridge built?"}],"keys":[{"text":"1905","rank":708661,"why":[{"code":"stated","args":{"fact":"bridge","source":"p6"}}]}],"distractors":[{"text":"1895","rank":704941,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]},{"text":"1950","rank":725401,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}},{"code":"right_elsewhere","args":{"sentence":"The well was opened in 1950.","source":"p3"}}]},{"text":"1885","rank":701221,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]},{"text":"1915","rank":712381,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]},{"text":"1875","rank":697501,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]},{"text":"1925","rank":716101,"why":[{"code":"one_answer","args":{"key":"1905","source":"p6"}}]}],"answers":[["1905"]],"value_key":"1905","statement":[["The bridge was built in ",false],["1905",true],[".",false]],"source":"p6","needs":["mayor"]}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21a47-9596-7f92-9112-5689fa952c0b','01a21a47-9328-7032-8bb2-f2dab11b2150','165c90dcac37f4217fcde2f15adfc7bd8bb5bbc607025a757c49ca1ff6f5d68f','{"set_id":"towns","fact":"well","slot":"year","facts":["well"],"line":68,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the well opened?"},{"form":"true_false","stem":"","distractors":[{"text":"1940","rank":721681,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]},{"text":"1960","rank":729121,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]}]},{"form":"cloze","stem":"The well was opened in _____ (year)."},{"form":"typed","stem":"In which year was the well opened?"},{"form":"flashcard","stem":"In which year was the well opened?"}],"keys":[{"text":"1950","rank":725401,"why":[{"code":"stated","args":{"fact":"well","source":"p3"}}]}],"distractors":[{"text":"1905","rank":708661,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The bridge was built in 1905.","source":"p6"}}]},{"text":"1970","rank":732841,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The dam was opened in 1970.","source":"p4"}}]},{"text":"1940","rank":721681,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]},{"text":"1990","rank":740281,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The mill was opened in 1990.","source":"p2"}}]},{"text":"1930","rank":717961,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}}]},{"text":"2001","rank":744373,"why":[{"code":"one_answer","args":{"key":"1950","source":"p3"}},{"code":"right_elsewhere","args":{"sentence":"The quay was opened in 2001.","source":"p1"}}]}],"answers":[["1950"]],"value_key":"1950","statement":[["The well was opened in ",false],["1950",true],[".",false]],"source":"p3"}','01a21a47-9321-7737-8e95-0afcc27d5569');
INSERT INTO "card_contents" VALUES('01a21abe-9f49-7c89-b285-be6ddd8d29d0','01a21abe-9f45-7a84-b956-1b5bc71ed5bc','d9ffac44310341d4e9ff9800ddc9a4d33ffe3db9b5fe81ca0b3d1b948087df5c','{"set_id":"hamlets","fact":"oak","slot":"tree","facts":["oak"],"line":5,"mode":"one","kind":"tree","prompts":[{"form":"cloze","stem":"The oldest tree of Elm is _____."},{"form":"typed","stem":"What is the oldest tree of Elm?"},{"form":"flashcard","stem":"What is the oldest tree of Elm?"}],"keys":[{"text":"an oak","why":[{"code":"stated","args":{"fact":"oak","source":""}}]}],"answers":[["an oak"]],"value_key":"an oak","statement":[["The oldest tree of Elm is ",false],["an oak",true],[".",false]]}','01a21abe-9f43-7726-8c85-14ff59d55960');
INSERT INTO "card_contents" VALUES('01a21abe-9f49-7d4c-8be4-d47e58e11589','01a21abe-9f45-7ae0-98b2-99eb259931fd','d427ca1df5fe70e7a2d6b0190631149b3a30e128696c8dd8c19ce19b61b078ec','{"set_id":"hamlets","fact":"mill","slot":"year","facts":["mill"],"line":6,"mode":"one","kind":"year","prompts":[{"form":"date","stem":"In which year was the mill of Ash built?"},{"form":"true_false","stem":"","distractors":[{"text":"1802","rank":670345,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]},{"text":"1804","rank":671089,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]}]},{"form":"cloze","stem":"The mill of Ash was built in _____ (year)."},{"form":"typed","stem":"In which year was the mill of Ash built?"},{"form":"flashcard","stem":"In which year was the mill of Ash built?"}],"keys":[{"text":"1803","rank":670717,"why":[{"code":"stated","args":{"fact":"mill","source":""}}]}],"distractors":[{"text":"1802","rank":670345,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]},{"text":"1804","rank":671089,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]},{"text":"1801","rank":669973,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]},{"text":"1805","rank":671461,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]},{"text":"1800","rank":669601,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]},{"text":"1806","rank":671833,"why":[{"code":"one_answer","args":{"key":"1803","source":""}}]}],"answers":[["1803"]],"value_key":"1803","statement":[["The mill of Ash was built in ",false],["1803",true],[".",false]]}','01a21abe-9f43-7726-8c85-14ff59d55960');
CREATE TABLE card_places (
        place INTEGER PRIMARY KEY, card_id VARCHAR(36) NOT NULL UNIQUE, is_stale BOOLEAN NOT NULL DEFAULT 1
    );
INSERT INTO "card_places" VALUES(1,'01a21a47-9327-7e19-9359-1a2cb8c67448',0);
INSERT INTO "card_places" VALUES(2,'01a21a47-9327-7e7f-acce-dabacbe70ea9',0);
INSERT INTO "card_places" VALUES(3,'01a21a47-9327-7e96-b0ff-8837d9dbc209',0);
INSERT INTO "card_places" VALUES(4,'01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda',0);
INSERT INTO "card_places" VALUES(5,'01a21a47-9327-7eb7-b930-9277290d24ff',0);
INSERT INTO "card_places" VALUES(6,'01a21a47-9327-7eca-9929-63df548527de',0);
INSERT INTO "card_places" VALUES(7,'01a21a47-9327-7f01-9ce6-9ffc7ed0a60d',0);
INSERT INTO "card_places" VALUES(8,'01a21a47-9327-7f1f-83fa-6ce6cd808d16',0);
INSERT INTO "card_places" VALUES(9,'01a21a47-9327-7f3f-896b-cc6f19a4b777',0);
INSERT INTO "card_places" VALUES(10,'01a21a47-9327-7fce-9303-4099aade5200',0);
INSERT INTO "card_places" VALUES(11,'01a21a47-9327-7fea-b857-d6ace5d723e3',0);
INSERT INTO "card_places" VALUES(12,'01a21a47-9328-7001-9f4d-210f386c262e',0);
INSERT INTO "card_places" VALUES(13,'01a21a47-9328-7019-af86-69fc67a53362',0);
INSERT INTO "card_places" VALUES(14,'01a21a47-9328-7032-8bb2-f2dab11b2150',0);
INSERT INTO "card_places" VALUES(15,'01a21a47-9328-7045-9fe4-7ccfab9f0ba5',0);
INSERT INTO "card_places" VALUES(16,'01a21a47-9328-7054-8bb6-0698fa4869e6',0);
INSERT INTO "card_places" VALUES(17,'01a21abe-9f45-7a84-b956-1b5bc71ed5bc',0);
INSERT INTO "card_places" VALUES(18,'01a21abe-9f45-7ae0-98b2-99eb259931fd',0);
CREATE TABLE "cards" (
	id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	written VARCHAR NOT NULL, 
	fact VARCHAR NOT NULL, 
	names JSON NOT NULL, 
	is_id_written BOOLEAN NOT NULL, 
	value_key VARCHAR NOT NULL, 
	sentence VARCHAR NOT NULL, 
	retired_at DATETIME, 
	found_by VARCHAR NOT NULL, 
	CONSTRAINT pk_cards PRIMARY KEY (id), 
	CONSTRAINT uq_cards_set_id_written UNIQUE (set_id, written), 
	CONSTRAINT fk_cards_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "cards" VALUES('01a21a47-9327-7e19-9359-1a2cb8c67448','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-basel/town','lies-basel','["towns/lies-basel/town"]',1,'basel','Basel lies on the Rhine.',NULL,'basel lies on the rhine');
INSERT INTO "cards" VALUES('01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-basel/river','lies-basel','["towns/lies-basel/river"]',1,'rhine','Basel lies on the Rhine.',NULL,'basel lies on the rhine');
INSERT INTO "cards" VALUES('01a21a47-9327-7e96-b0ff-8837d9dbc209','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-vienna/town','lies-vienna','["towns/lies-vienna/town"]',1,'vienna','Vienna lies on the Danube.',NULL,'vienna lies on the danube');
INSERT INTO "cards" VALUES('01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-vienna/river','lies-vienna','["towns/lies-vienna/river"]',1,'danube','Vienna lies on the Danube.',NULL,'vienna lies on the danube');
INSERT INTO "cards" VALUES('01a21a47-9327-7eb7-b930-9277290d24ff','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-cairo/town','lies-cairo','["towns/lies-cairo/town"]',1,'cairo','Cairo lies on the Nile.',NULL,'cairo lies on the nile');
INSERT INTO "cards" VALUES('01a21a47-9327-7eca-9929-63df548527de','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-cairo/river','lies-cairo','["towns/lies-cairo/river"]',1,'nile','Cairo lies on the Nile.',NULL,'cairo lies on the nile');
INSERT INTO "cards" VALUES('01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-manaus/town','lies-manaus','["towns/lies-manaus/town"]',1,'manaus','Manaus lies on the Amazon.',NULL,'manaus lies on the amazon');
INSERT INTO "cards" VALUES('01a21a47-9327-7f1f-83fa-6ce6cd808d16','01a21a47-9321-7737-8e95-0afcc27d5569','towns/lies-manaus/river','lies-manaus','["towns/lies-manaus/river"]',1,'amazon','Manaus lies on the Amazon.',NULL,'manaus lies on the amazon');
INSERT INTO "cards" VALUES('01a21a47-9327-7f3f-896b-cc6f19a4b777','01a21a47-9321-7737-8e95-0afcc27d5569','towns/fair/season','fair','["towns/fair/season"]',1,'autumn','The fair is held in autumn.',NULL,'the fair is held in autumn');
INSERT INTO "cards" VALUES('01a21a47-9327-7fce-9303-4099aade5200','01a21a47-9321-7737-8e95-0afcc27d5569','towns/bridge/year','bridge','["towns/bridge/year"]',1,'1905','The bridge was built in 1905.',NULL,'the bridge was built in 1905');
INSERT INTO "cards" VALUES('01a21a47-9327-7fea-b857-d6ace5d723e3','01a21a47-9321-7737-8e95-0afcc27d5569','towns/mayor/name','mayor','["towns/mayor/name"]',1,'frederick barlow','The mayor is called Frederick Barlow.',NULL,'the mayor is called frederick barlow');
INSERT INTO "cards" VALUES('01a21a47-9328-7001-9f4d-210f386c262e','01a21a47-9321-7737-8e95-0afcc27d5569','towns/quay/year','quay','["towns/quay/year"]',1,'2001','The quay was opened in 2001.',NULL,'the quay was opened in 2001');
INSERT INTO "cards" VALUES('01a21a47-9328-7019-af86-69fc67a53362','01a21a47-9321-7737-8e95-0afcc27d5569','towns/mill/year','mill','["towns/mill/year"]',1,'1990','The mill was opened in 1990.',NULL,'the mill was opened in 1990');
INSERT INTO "cards" VALUES('01a21a47-9328-7032-8bb2-f2dab11b2150','01a21a47-9321-7737-8e95-0afcc27d5569','towns/well/year','well','["towns/well/year"]',1,'1950','The well was opened in 1950.',NULL,'the well was opened in 1950');
INSERT INTO "cards" VALUES('01a21a47-9328-7045-9fe4-7ccfab9f0ba5','01a21a47-9321-7737-8e95-0afcc27d5569','towns/dam/year','dam','["towns/dam/year"]',1,'1970','The dam was opened in 1970.',NULL,'the dam was opened in 1970');
INSERT INTO "cards" VALUES('01a21a47-9328-7054-8bb6-0698fa4869e6','01a21a47-9321-7737-8e95-0afcc27d5569','towns/anthem','anthem','["towns/anthem"]',1,'clara winter','Who wrote the town''s anthem? Clara Winter',NULL,'who wrote the towns anthem clara winter');
INSERT INTO "cards" VALUES('01a21abe-9f45-7a84-b956-1b5bc71ed5bc','01a21abe-9f43-7726-8c85-14ff59d55960','hamlets/oak/tree','oak','["hamlets/oak/tree"]',1,'an oak','The oldest tree of Elm is an oak.',NULL,'the oldest tree of elm is an oak');
INSERT INTO "cards" VALUES('01a21abe-9f45-7ae0-98b2-99eb259931fd','01a21abe-9f43-7726-8c85-14ff59d55960','hamlets/mill/year','mill','["hamlets/mill/year"]',1,'1803','The mill of Ash was built in 1803.',NULL,'the mill of ash was built in 1803');
CREATE TABLE flags (
	learner_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	note VARCHAR NOT NULL, 
	flagged_at DATETIME NOT NULL, 
	CONSTRAINT pk_flags PRIMARY KEY (learner_id, card_id), 
	CONSTRAINT fk_flags_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_flags_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_flags_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "flags" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9321-7737-8e95-0afcc27d5569','Which fair?','2025-10-03 09:01:20.000000');
CREATE TABLE holds (
	learner_id VARCHAR(36) NOT NULL, 
	card_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	is_suspended BOOLEAN NOT NULL, 
	buried_until INTEGER, 
	CONSTRAINT pk_holds PRIMARY KEY (learner_id, card_id), 
	CONSTRAINT fk_holds_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_holds_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT fk_holds_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "holds" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7e19-9359-1a2cb8c67448','01a21a47-9321-7737-8e95-0afcc27d5569',1,NULL);
INSERT INTO "holds" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9328-7054-8bb6-0698fa4869e6','01a21a47-9321-7737-8e95-0afcc27d5569',0,739528);
CREATE TABLE "learners" (
	id VARCHAR(36) NOT NULL, 
	is_personal BOOLEAN, 
	schedule_id VARCHAR(32) NOT NULL, 
	zone VARCHAR NOT NULL, 
	rollover_hour INTEGER NOT NULL, 
	theme VARCHAR NOT NULL, 
	new_per_day INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	reviews_per_day INTEGER NOT NULL, 
	follows_browser_zone BOOLEAN NOT NULL, 
	is_guest BOOLEAN NOT NULL, has_left BOOLEAN, 
	CONSTRAINT pk_learners PRIMARY KEY (id), 
	CONSTRAINT uq_learners_is_personal UNIQUE (is_personal), 
	CONSTRAINT fk_learners_schedule_id FOREIGN KEY(schedule_id) REFERENCES schedules (id)
);
INSERT INTO "learners" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b',1,'d41acd5bf82f42bbf6672b589d2d26f1','Etc/UTC',4,'auto',20,24,'2026-11-26 23:53:47.998546',200,1,0,NULL);
INSERT INTO "learners" VALUES('01a21c46-1939-7cc5-b27a-4c786438c9eb',NULL,'d41acd5bf82f42bbf6672b589d2d26f1','UTC',4,'auto',20,0,'2026-11-27 09:11:25.746262',200,1,0,NULL);
INSERT INTO "learners" VALUES('01a21c46-194c-79a8-a432-1b3bf75ba921',NULL,'d41acd5bf82f42bbf6672b589d2d26f1','UTC',4,'auto',20,0,'2026-11-27 09:11:25.746262',200,1,1,NULL);
INSERT INTO "learners" VALUES('01a2227d-5b10-7c3e-9b0a-4f1d2c6e8a35',NULL,'d41acd5bf82f42bbf6672b589d2d26f1','Europe/Berlin',4,'dark',20,3,'2026-11-27 18:20:11.104233',200,1,0,1);
CREATE TABLE "memories" (
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
	CONSTRAINT pk_memories PRIMARY KEY (learner_id, card_id), 
	CONSTRAINT fk_memories_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_memories_set_id FOREIGN KEY(set_id) REFERENCES sets (id), 
	CONSTRAINT fk_memories_card_id FOREIGN KEY(card_id) REFERENCES cards (id)
);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7e19-9359-1a2cb8c67448','01a21a47-9321-7737-8e95-0afcc27d5569',9.57286010502170103819e-01,3.70054461292148362261e+00,'learning',1,'2025-09-03 09:00:00.000000',739497,'2025-09-03 09:10:00.000000',739497,1,0,1);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7eb7-b930-9277290d24ff','01a21a47-9321-7737-8e95-0afcc27d5569',7.38961923487892224926e+00,4.79162794947276,'review',0,'2025-10-03 09:00:20.000000',739527,'2025-10-12 04:00:00.000000',739536,2,0,11);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','01a21a47-9321-7737-8e95-0afcc27d5569',1.09866090183805482634e+01,4.32414609903689051151e+00,'review',0,'2025-10-03 09:00:40.000000',739527,'2025-10-12 04:00:00.000000',739536,2,0,13);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7f3f-896b-cc6f19a4b777','01a21a47-9321-7737-8e95-0afcc27d5569',3.74206383892562399751e+01,2.11121423578539513243e+00,'review',0,'2025-10-03 09:01:00.000000',739527,'2025-11-11 04:00:00.000000',739566,2,0,15);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7fea-b857-d6ace5d723e3','01a21a47-9321-7737-8e95-0afcc27d5569',2.3065,2.11810397045901588342e+00,'learning',1,'2025-09-03 09:01:40.000000',739497,'2025-09-03 09:11:40.000000',739497,1,0,17);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7fce-9303-4099aade5200','01a21a47-9321-7737-8e95-0afcc27d5569',0.212,6.4133,'learning',0,'2025-10-03 09:00:10.000000',739527,'2025-10-03 09:01:10.000000',739527,1,0,10);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9321-7737-8e95-0afcc27d5569',0.212,6.4133,'learning',0,'2025-10-03 09:00:30.000000',739527,'2025-10-03 09:01:30.000000',739527,1,0,12);
INSERT INTO "memories" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21abe-9f45-7a84-b956-1b5bc71ed5bc','01a21abe-9f43-7726-8c85-14ff59d55960',0.212,6.4133,'learning',0,'2026-11-27 02:03:49.987303',739946,'2026-11-27 02:04:49.987303',739946,1,0,23);
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
INSERT INTO "missed_cards" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7fce-9303-4099aade5200','01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-95ab-7a63-b14c-3db8926e5ce5',1,'2025-10-03 09:00:10.000000',739527);
INSERT INTO "missed_cards" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b','01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9321-7737-8e95-0afcc27d5569','01a21a47-95ab-7a87-ac63-ab6d910a4a32',1,'2025-10-03 09:00:30.000000',739527);
CREATE TABLE passkeys (
	id VARCHAR NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	public_key VARCHAR NOT NULL, 
	sign_count BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_passkeys PRIMARY KEY (id), 
	CONSTRAINT fk_passkeys_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
);
INSERT INTO "passkeys" VALUES('a2V5','01a21c46-1935-7c69-8cde-eb2c5832e107','cHVibGlj',1,'Firefox on Linux','2026-11-27 09:11:25.746262');
CREATE TABLE schedules (
	id VARCHAR(32) NOT NULL, 
	algorithm VARCHAR NOT NULL, 
	parameters JSON NOT NULL, 
	CONSTRAINT pk_schedules PRIMARY KEY (id)
);
INSERT INTO "schedules" VALUES('d41acd5bf82f42bbf6672b589d2d26f1','fsrs-6','{"algorithm":"fsrs-6","weights":[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542],"desired_retention":0.9,"learning_steps":[60,600],"relearning_steps":[600],"maximum_interval":36500,"chance_of_knowing_new":0.3}');
CREATE TABLE set_members (
	learner_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	joined_at DATETIME NOT NULL, 
	CONSTRAINT pk_set_members PRIMARY KEY (learner_id, set_id), 
	CONSTRAINT fk_set_members_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id), 
	CONSTRAINT fk_set_members_set_id FOREIGN KEY(set_id) REFERENCES sets (id)
);
INSERT INTO "set_members" VALUES('01a21c46-194c-79a8-a432-1b3bf75ba921','01a21c46-1945-75e9-9899-772b023b3623','2026-11-27 09:11:25.746262');
INSERT INTO "set_members" VALUES('01a2227d-5b10-7c3e-9b0a-4f1d2c6e8a35','01a21c46-1945-75e9-9899-772b023b3623','2026-11-27 18:21:40.500120');
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
INSERT INTO "set_versions" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322','01a21a47-9321-7737-8e95-0afcc27d5569',1,'1e893db0d515f720402de6d34f113bc73fd7307f32c80d5b4fe8fa0b828aed36','2','format: factsheet/1
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
    answer: 1904
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
','towns.yaml','Towns and their rivers','en','{"description":null,"as_of":"2025-09-02","publisher":"The Test","source_title":null,"source_url":null,"published":"2025-09-02","paragraphs":9,"source_note":null,"author":null,"license":null}','[{"fact":"lies-vienna","paragraph":1,"source":"p1","statement":[["Vienna",true],[" lies on the Danube.",false]],"cards":["01a21a47-9327-7e96-b0ff-8837d9dbc209","01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda"]},{"fact":"quay","paragraph":1,"source":"p1","statement":[["The quay was opened in ",false],["2001",true],[".",false]],"cards":["01a21a47-9328-7001-9f4d-210f386c262e"]},{"fact":"lies-cairo","paragraph":2,"source":"p2","statement":[["Cairo",true],[" lies on the Nile.",false]],"cards":["01a21a47-9327-7eb7-b930-9277290d24ff","01a21a47-9327-7eca-9929-63df548527de"]},{"fact":"mill","paragraph":2,"source":"p2","statement":[["The mill was opened in ",false],["1990",true],[".",false]],"cards":["01a21a47-9328-7019-af86-69fc67a53362"]},{"fact":"lies-manaus","paragraph":3,"source":"p3","statement":[["Manaus",true],[" lies on the Amazon.",false]],"cards":["01a21a47-9327-7f01-9ce6-9ffc7ed0a60d","01a21a47-9327-7f1f-83fa-6ce6cd808d16"]},{"fact":"well","paragraph":3,"source":"p3","statement":[["The well was opened in ",false],["1950",true],[".",false]],"cards":["01a21a47-9328-7032-8bb2-f2dab11b2150"]},{"fact":"lies-basel","paragraph":4,"source":"p4","statement":[["Basel",true],[" lies on the Rhine.",false]],"cards":["01a21a47-9327-7e19-9359-1a2cb8c67448","01a21a47-9327-7e7f-acce-dabacbe70ea9"]},{"fact":"dam","paragraph":4,"source":"p4","statement":[["The dam was opened in ",false],["1970",true],[".",false]],"cards":["01a21a47-9328-7045-9fe4-7ccfab9f0ba5"]},{"fact":"fair","paragraph":5,"source":"p5","statement":[["The fair is held in ",false],["autumn",true],[".",false]],"cards":["01a21a47-9327-7f3f-896b-cc6f19a4b777"]},{"fact":"bridge","paragraph":6,"source":"p6","statement":[["The bridge was built in ",false],["1904",true],[".",false]],"cards":["01a21a47-9327-7fce-9303-4099aade5200"]},{"fact":"mayor","paragraph":7,"source":"p7","statement":[["The mayor is called ",false],["Frederick Barlow",true],[".",false]],"cards":["01a21a47-9327-7fea-b857-d6ace5d723e3"]},{"fact":"anthem","paragraph":null,"source":"","statement":[["Who wrote the town''s anthem? ",false],["Clara Winter",true]],"cards":["01a21a47-9328-7054-8bb6-0698fa4869e6"]}]','[{"fact":"lies-basel","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":30},{"fact":"lies-basel","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":30},{"fact":"lies-vienna","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":31},{"fact":"lies-vienna","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":31},{"fact":"lies-cairo","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":32},{"fact":"lies-cairo","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":32},{"fact":"lies-manaus","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":33},{"fact":"lies-manaus","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":33},{"fact":"fair","slot":"season","form":"multiple_choice","reason":{"code":"few_rivals","args":{"count":"0"}},"unlock":{"code":"add_wrong","args":{}},"line":34},{"fact":"mayor","slot":"name","form":"multiple_choice","reason":{"code":"few_rivals","args":{"count":"0"}},"unlock":{"code":"add_wrong","args":{}},"line":46}]',16,'{"multiple_choice":9,"true_false":9,"cloze":15,"typed":12,"date":5,"ordering":1}',10,'2025-09-03 09:00:00.000000');
INSERT INTO "set_versions" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','01a21a47-9321-7737-8e95-0afcc27d5569',2,'c08fdc5759aadb307701682c59bd3a00a1cc7b75dac4cf035bba26c8a4981e42','2','format: factsheet/1
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
','towns.yaml','Towns and their rivers','en','{"description":null,"as_of":"2025-09-02","publisher":"The Test","source_title":null,"source_url":null,"published":"2025-09-02","paragraphs":9,"source_note":null,"author":null,"license":null}','[{"fact":"lies-vienna","paragraph":1,"source":"p1","statement":[["Vienna",true],[" lies on the Danube.",false]],"cards":["01a21a47-9327-7e96-b0ff-8837d9dbc209","01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda"]},{"fact":"quay","paragraph":1,"source":"p1","statement":[["The quay was opened in ",false],["2001",true],[".",false]],"cards":["01a21a47-9328-7001-9f4d-210f386c262e"]},{"fact":"lies-cairo","paragraph":2,"source":"p2","statement":[["Cairo",true],[" lies on the Nile.",false]],"cards":["01a21a47-9327-7eb7-b930-9277290d24ff","01a21a47-9327-7eca-9929-63df548527de"]},{"fact":"mill","paragraph":2,"source":"p2","statement":[["The mill was opened in ",false],["1990",true],[".",false]],"cards":["01a21a47-9328-7019-af86-69fc67a53362"]},{"fact":"lies-manaus","paragraph":3,"source":"p3","statement":[["Manaus",true],[" lies on the Amazon.",false]],"cards":["01a21a47-9327-7f01-9ce6-9ffc7ed0a60d","01a21a47-9327-7f1f-83fa-6ce6cd808d16"]},{"fact":"well","paragraph":3,"source":"p3","statement":[["The well was opened in ",false],["1950",true],[".",false]],"cards":["01a21a47-9328-7032-8bb2-f2dab11b2150"]},{"fact":"lies-basel","paragraph":4,"source":"p4","statement":[["Basel",true],[" lies on the Rhine.",false]],"cards":["01a21a47-9327-7e19-9359-1a2cb8c67448","01a21a47-9327-7e7f-acce-dabacbe70ea9"]},{"fact":"dam","paragraph":4,"source":"p4","statement":[["The dam was opened in ",false],["1970",true],[".",false]],"cards":["01a21a47-9328-7045-9fe4-7ccfab9f0ba5"]},{"fact":"fair","paragraph":5,"source":"p5","statement":[["The fair is held in ",false],["autumn",true],[".",false]],"cards":["01a21a47-9327-7f3f-896b-cc6f19a4b777"]},{"fact":"bridge","paragraph":6,"source":"p6","statement":[["The bridge was built in ",false],["1905",true],[".",false]],"cards":["01a21a47-9327-7fce-9303-4099aade5200"]},{"fact":"mayor","paragraph":7,"source":"p7","statement":[["The mayor is called ",false],["Frederick Barlow",true],[".",false]],"cards":["01a21a47-9327-7fea-b857-d6ace5d723e3"]},{"fact":"anthem","paragraph":null,"source":"","statement":[["Who wrote the town''s anthem? ",false],["Clara Winter",true]],"cards":["01a21a47-9328-7054-8bb6-0698fa4869e6"]}]','[{"fact":"lies-basel","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":30},{"fact":"lies-basel","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":30},{"fact":"lies-vienna","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":31},{"fact":"lies-vienna","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":31},{"fact":"lies-cairo","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":32},{"fact":"lies-cairo","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":32},{"fact":"lies-manaus","slot":"town","form":"typed","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":33},{"fact":"lies-manaus","slot":"town","form":"flashcard","reason":{"code":"needs_options","args":{}},"unlock":{"code":"add_ask_list","args":{}},"line":33},{"fact":"fair","slot":"season","form":"multiple_choice","reason":{"code":"few_rivals","args":{"count":"0"}},"unlock":{"code":"add_wrong","args":{}},"line":34},{"fact":"mayor","slot":"name","form":"multiple_choice","reason":{"code":"few_rivals","args":{"count":"0"}},"unlock":{"code":"add_wrong","args":{}},"line":46}]',16,'{"multiple_choice":9,"true_false":9,"cloze":15,"typed":12,"date":5,"ordering":1}',10,'2025-10-03 09:00:00.000000');
INSERT INTO "set_versions" VALUES('01a21abe-9f47-722e-a1fb-efa03b7885b6','01a21abe-9f43-7726-8c85-14ff59d55960',1,'d639e2f3c19695a68bf157ba4e6fd421f022d072f3e0615868894c22530dc319','3','format: factsheet/1
id: hamlets
title: Hamlets put away
facts:
  - {id: oak, say: The oldest tree of Elm is <tree>., answer: an oak, ask: What is the oldest tree of Elm?}
  - {id: mill, say: The mill of Ash was built in <year>., answer: 1803, ask: In which year was the mill of Ash built?}
','hamlets.yaml','Hamlets put away','en','{"description":null,"as_of":null,"publisher":null,"source_title":null,"source_url":null,"published":null,"paragraphs":null,"source_note":null,"author":null,"license":null}','[{"fact":"oak","paragraph":null,"source":"","statement":[["The oldest tree of Elm is ",false],["an oak",true],[".",false]],"cards":["01a21abe-9f45-7a84-b956-1b5bc71ed5bc"]},{"fact":"mill","paragraph":null,"source":"","statement":[["The mill of Ash was built in ",false],["1803",true],[".",false]],"cards":["01a21abe-9f45-7ae0-98b2-99eb259931fd"]}]','[{"fact":"oak","slot":"tree","form":"multiple_choice","reason":{"code":"few_rivals","args":{"count":"0"}},"unlock":{"code":"add_wrong","args":{}},"line":5}]',2,'{"cloze":2,"typed":2,"date":1,"true_false":1}',2,'2026-11-27 02:03:49.945884');
INSERT INTO "set_versions" VALUES('01a21c46-1947-7245-b663-3121175c4592','01a21c46-1945-75e9-9899-772b023b3623',1,'65fcbe89139398ecb8844b0ec481bd54e21ad5894e29fc8f5a2e729f9ca8921a','5','format: factsheet/1
id: hills
title: Hills
facts:
  - {id: top, say: The hill is <x>., answer: high}
',NULL,'Hills','en','{"description":null,"as_of":null,"publisher":null,"source_title":null,"source_url":null,"published":null,"paragraphs":null,"source_note":null,"author":null,"license":null}','[]','[{"fact":"top","slot":null,"form":null,"reason":{"code":"no_question","args":{}},"unlock":{"code":"add_ask","args":{}},"line":5}]',0,'{}',0,'2026-11-27 09:11:25.746262');
CREATE TABLE "sets" (
	id VARCHAR(36) NOT NULL, 
	owner VARCHAR(36) NOT NULL, 
	written_id VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	version_id VARCHAR(36), 
	created_at DATETIME NOT NULL, 
	reach VARCHAR NOT NULL, 
	link VARCHAR(43), 
	CONSTRAINT pk_sets PRIMARY KEY (id), 
	CONSTRAINT uq_sets_owner_written_id UNIQUE (owner, written_id), 
	CONSTRAINT uq_sets_link UNIQUE (link)
);
INSERT INTO "sets" VALUES('01a21a47-9321-7737-8e95-0afcc27d5569','','towns','loaded','01a21a47-9590-7df0-b7d4-1ecce5d0d4e3','2025-09-03 09:00:00.000000','public',NULL);
INSERT INTO "sets" VALUES('01a21abe-9f43-7726-8c85-14ff59d55960','','hamlets','loaded','01a21abe-9f47-722e-a1fb-efa03b7885b6','2026-11-27 02:03:49.945884','public',NULL);
INSERT INTO "sets" VALUES('01a21c46-1945-75e9-9899-772b023b3623','01a21c46-1939-7cc5-b27a-4c786438c9eb','hills','browser','01a21c46-1947-7245-b663-3121175c4592','2026-11-27 09:11:25.746262','link','JoEU12UnuyxsiYP-2eMjHC9UfeixHLBB3POll3u4tEY');
CREATE TABLE sign_ins (
	id VARCHAR(43) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	began_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	agent VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	CONSTRAINT pk_sign_ins PRIMARY KEY (id), 
	CONSTRAINT fk_sign_ins_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
);
INSERT INTO "sign_ins" VALUES('UYQHkZgWzV26kfhay9C-jJ56iulYistHrVXaAV-16zY','01a21c46-1935-7c69-8cde-eb2c5832e107','2026-11-27 09:11:25.746262','2026-11-27 09:11:25.746262',NULL,'Firefox on Linux','192.0.2.1');
CREATE TABLE "study_days" (
	learner_id VARCHAR(36) NOT NULL, 
	day INTEGER NOT NULL, 
	answers INTEGER NOT NULL, 
	introduced INTEGER NOT NULL, 
	reviewed INTEGER NOT NULL, 
	CONSTRAINT pk_study_days PRIMARY KEY (learner_id, day), 
	CONSTRAINT fk_study_days_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
);
INSERT INTO "study_days" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b',739497,7,7,0);
INSERT INTO "study_days" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b',739527,8,0,0);
INSERT INTO "study_days" VALUES('01a21a47-92e8-75ac-a754-a9169f9a6d5b',739946,1,1,0);
INSERT INTO "study_days" VALUES('01a2227d-5b10-7c3e-9b0a-4f1d2c6e8a35',739947,2,2,0);
CREATE TABLE tallies (
	subject VARCHAR NOT NULL, 
	began_at DATETIME NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_tallies PRIMARY KEY (subject)
);
INSERT INTO "tallies" VALUES('sign-in x','2026-11-27 09:11:25.746262',1);
CREATE TABLE "version_cards" (
	version_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	turn INTEGER NOT NULL, 
	card_id VARCHAR(36), 
	content_id VARCHAR(36) NOT NULL, 
	until INTEGER, 
	CONSTRAINT pk_version_cards PRIMARY KEY (version_id, position), 
	CONSTRAINT uq_version_cards_version_id_turn UNIQUE (version_id, turn), 
	CONSTRAINT fk_version_cards_content_id FOREIGN KEY(content_id) REFERENCES card_contents (id), 
	CONSTRAINT fk_version_cards_card_id FOREIGN KEY(card_id) REFERENCES cards (id), 
	CONSTRAINT uq_version_cards_version_id_card_id UNIQUE (version_id, card_id), 
	CONSTRAINT fk_version_cards_version_id FOREIGN KEY(version_id) REFERENCES set_versions (id)
);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',1,1,'01a21a47-9327-7e19-9359-1a2cb8c67448','01a21a47-9349-71ec-8682-f45f1b8a7837',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',2,2,'01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9349-7282-96fb-81281080cb92',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',3,3,'01a21a47-9327-7e96-b0ff-8837d9dbc209','01a21a47-9349-72d0-96e7-59e736a120ee',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',4,4,'01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda','01a21a47-9349-7310-b678-6616e65a40c0',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',5,5,'01a21a47-9327-7eb7-b930-9277290d24ff','01a21a47-9349-734c-b9aa-3eaa97e9c42e',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',6,6,'01a21a47-9327-7eca-9929-63df548527de','01a21a47-9349-7384-9ccd-98ae7521a47b',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',7,7,'01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','01a21a47-9349-745c-af73-7e8faca71928',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',8,8,'01a21a47-9327-7f1f-83fa-6ce6cd808d16','01a21a47-9349-74ad-ba6b-252007c282e1',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',9,9,'01a21a47-9327-7f3f-896b-cc6f19a4b777','01a21a47-9349-74fe-b9dd-332110cb7eed',739616);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',10,11,'01a21a47-9327-7fce-9303-4099aade5200','01a21a47-9349-7542-bf3f-c668e67293dc',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',11,10,'01a21a47-9327-7fea-b857-d6ace5d723e3','01a21a47-9349-7571-a9ce-04ec942943eb',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',12,12,'01a21a47-9328-7001-9f4d-210f386c262e','01a21a47-9349-75aa-91fe-cecfe4e192df',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',13,13,'01a21a47-9328-7019-af86-69fc67a53362','01a21a47-9349-75e3-9555-42b653ececa4',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',14,14,'01a21a47-9328-7032-8bb2-f2dab11b2150','01a21a47-9349-761a-b429-d02611f2a3e0',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',15,15,'01a21a47-9328-7045-9fe4-7ccfab9f0ba5','01a21a47-9349-7652-b7ca-b29eeadf28a8',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',16,16,'01a21a47-9328-7054-8bb6-0698fa4869e6','01a21a47-9349-7688-a76e-37175c2a02c7',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9340-7ecd-a52a-6f6fd95b1322',17,17,NULL,'01a21a47-9349-76f5-85bb-fed9a82bd415',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',1,1,'01a21a47-9327-7e19-9359-1a2cb8c67448','01a21a47-9349-71ec-8682-f45f1b8a7837',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',2,2,'01a21a47-9327-7e7f-acce-dabacbe70ea9','01a21a47-9349-7282-96fb-81281080cb92',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',3,3,'01a21a47-9327-7e96-b0ff-8837d9dbc209','01a21a47-9349-72d0-96e7-59e736a120ee',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',4,4,'01a21a47-9327-7ea7-a6ec-bc4f6bc2ffda','01a21a47-9349-7310-b678-6616e65a40c0',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',5,5,'01a21a47-9327-7eb7-b930-9277290d24ff','01a21a47-9349-734c-b9aa-3eaa97e9c42e',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',6,6,'01a21a47-9327-7eca-9929-63df548527de','01a21a47-9349-7384-9ccd-98ae7521a47b',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',7,7,'01a21a47-9327-7f01-9ce6-9ffc7ed0a60d','01a21a47-9349-745c-af73-7e8faca71928',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',8,8,'01a21a47-9327-7f1f-83fa-6ce6cd808d16','01a21a47-9349-74ad-ba6b-252007c282e1',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',9,9,'01a21a47-9327-7f3f-896b-cc6f19a4b777','01a21a47-9349-74fe-b9dd-332110cb7eed',739616);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',10,11,'01a21a47-9327-7fce-9303-4099aade5200','01a21a47-9596-7eac-b82c-c841b88b0ae1',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',11,10,'01a21a47-9327-7fea-b857-d6ace5d723e3','01a21a47-9349-7571-a9ce-04ec942943eb',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',12,12,'01a21a47-9328-7001-9f4d-210f386c262e','01a21a47-9349-75aa-91fe-cecfe4e192df',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',13,13,'01a21a47-9328-7019-af86-69fc67a53362','01a21a47-9349-75e3-9555-42b653ececa4',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',14,14,'01a21a47-9328-7032-8bb2-f2dab11b2150','01a21a47-9596-7f92-9112-5689fa952c0b',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',15,15,'01a21a47-9328-7045-9fe4-7ccfab9f0ba5','01a21a47-9349-7652-b7ca-b29eeadf28a8',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',16,16,'01a21a47-9328-7054-8bb6-0698fa4869e6','01a21a47-9349-7688-a76e-37175c2a02c7',NULL);
INSERT INTO "version_cards" VALUES('01a21a47-9590-7df0-b7d4-1ecce5d0d4e3',17,17,NULL,'01a21a47-9349-76f5-85bb-fed9a82bd415',NULL);
INSERT INTO "version_cards" VALUES('01a21abe-9f47-722e-a1fb-efa03b7885b6',1,1,'01a21abe-9f45-7a84-b956-1b5bc71ed5bc','01a21abe-9f49-7c89-b285-be6ddd8d29d0',NULL);
INSERT INTO "version_cards" VALUES('01a21abe-9f47-722e-a1fb-efa03b7885b6',2,2,'01a21abe-9f45-7ae0-98b2-99eb259931fd','01a21abe-9f49-7d4c-8be4-d47e58e11589',NULL);
CREATE INDEX ix_attempts_learner_id_set_id_started_at ON attempts (learner_id, set_id, started_at);
CREATE INDEX ix_answers_learner_id_card_id_sequence ON answers (learner_id, card_id, sequence);
CREATE INDEX ix_answers_learner_id_study_day_sequence ON answers (learner_id, study_day, sequence);
CREATE INDEX ix_answers_learner_id_corrects ON answers (learner_id, corrects);
CREATE INDEX ix_card_contents_set_id ON card_contents (set_id);
CREATE UNIQUE INDEX uq_card_contents_set_id_hash ON card_contents (set_id, hash) WHERE card_id IS NULL;
CREATE INDEX ix_cards_set_id_fact ON cards (set_id, fact);
CREATE INDEX ix_sign_ins_account_id ON sign_ins (account_id, began_at);
CREATE INDEX ix_passkeys_account_id ON passkeys (account_id);
CREATE INDEX ix_memories_due ON memories (learner_id, due_at, phase, stability, reviewed_day, set_id, card_id);
CREATE INDEX ix_card_places_stale ON card_places (place) WHERE is_stale;
CREATE VIRTUAL TABLE card_words USING fts5(
        found_by, tokenize='trigram case_sensitive 1', detail=none, columnsize=0
    );
INSERT INTO card_words (rowid, found_by) SELECT place, found_by FROM card_places JOIN cards ON id = card_id ORDER BY place;
CREATE TRIGGER card_added AFTER INSERT ON cards BEGIN
        INSERT INTO card_places (card_id) VALUES (new.id) ON CONFLICT (card_id) DO UPDATE SET is_stale = 1;
    END;
CREATE TRIGGER card_changed AFTER UPDATE OF found_by ON cards WHEN old.found_by <> new.found_by BEGIN
        UPDATE card_places SET is_stale = 1 WHERE card_id = new.id;
    END;
CREATE TRIGGER card_removed AFTER DELETE ON cards BEGIN
        UPDATE card_places SET is_stale = 1 WHERE card_id = old.id;
    END;
COMMIT;
