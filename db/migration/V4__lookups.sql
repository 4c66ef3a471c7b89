-- A stage is also asked for by its bare id, living or gone.
create index stages_by_id on stages (stage_id);
