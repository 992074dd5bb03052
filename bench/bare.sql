-- The bare statements of one paper for pgbench: a row of a matter, one of the journal, one of the search index.
\set unit random(1, 130)
\set day random(1, 28)
BEGIN;
INSERT INTO bare_matter (unit_id, due_on, body) VALUES ('ubnd-' || :unit, '2026-11-' || :day, repeat('x', 600));
INSERT INTO bare_journal (body, hash) VALUES (repeat('y', 600), md5(random()::text));
INSERT INTO bare_words (folded) VALUES ('rac thai ton dong nhieu ngay tai diem tap ket pho so ' || :unit || ' lan ' || :day
  || ' diem tap ket rac canh khu dan cu may tuan nay khong duoc thu gom dung gio mui hoi vao tan nha ban dem con co xe ba banh');
COMMIT;
