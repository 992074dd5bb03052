-- The fingerprint of a denouncer was that of the same person's complaints, whose names can be read. From
-- now on it is another; the old ones go, and with them the finding of same senders among denunciations
-- that were received before.
UPDATE petition_sender SET sender_key = NULL
  WHERE petition_id IN (SELECT id FROM petition WHERE sealed = 1);
