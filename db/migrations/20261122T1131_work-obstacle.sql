-- An obstacle that nobody has answered yet stands on the work itself, so that leaders' lists find it by an index.
ALTER TABLE work.work ADD COLUMN obstacle_at timestamptz;

CREATE INDEX work_with_obstacle ON work.work (authority_id, obstacle_at, id) WHERE obstacle_at IS NOT NULL;

DROP INDEX work.coordination_by_unit;
