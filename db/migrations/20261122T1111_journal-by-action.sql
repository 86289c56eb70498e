CREATE INDEX entry_by_action ON journal.entry (authority_id, action, id DESC);
