\set id random(1, 1000)
SELECT id, unit_id, due_on, body FROM bare_matter WHERE id = :id;
