-- A form that was kept is shown only to the person whose session had ended.
ALTER TABLE access.kept_form ADD COLUMN account_id bigint;

-- A password that somebody else has set is good for one thing: setting one's own.
ALTER TABLE access.account ADD COLUMN must_change boolean NOT NULL DEFAULT false;
