"""The first form of the store: plan versions, editions and bundled reference facts.

There is no way back: going back would drop what earlier editions said.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "body",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("short_ru", sa.String(), nullable=True),
        sa.Column("short_kk", sa.String(), nullable=True),
        sa.Column("short_en", sa.String(), nullable=True),
        sa.Column("successor_ru", sa.String(), nullable=True),
        sa.Column("successor_kk", sa.String(), nullable=True),
        sa.Column("successor_en", sa.String(), nullable=True),
        sa.Column("collective", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_body")),
    )
    op.create_table(
        "bundle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundle")),
    )
    op.create_table(
        "figure_name",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("note_ru", sa.String(), nullable=True),
        sa.Column("note_kk", sa.String(), nullable=True),
        sa.Column("note_en", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_figure_name")),
    )
    op.create_table(
        "plan_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("facts_sha256", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_version")),
    )
    op.create_index(op.f("ix_plan_version_facts_sha256"), "plan_version", ["facts_sha256"], unique=False)
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ru", sa.String(), nullable=False),
        sa.Column("kk", sa.String(), nullable=True),
        sa.Column("en", sa.String(), nullable=True),
        sa.Column("short_ru", sa.String(), nullable=True),
        sa.Column("short_kk", sa.String(), nullable=True),
        sa.Column("short_en", sa.String(), nullable=True),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wording")),
        sa.UniqueConstraint("ru", name=op.f("uq_wording_ru")),
    )
    op.create_table(
        "context_item",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("in_force", sa.String(), nullable=True),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("about_ru", sa.String(), nullable=True),
        sa.Column("about_kk", sa.String(), nullable=True),
        sa.Column("about_en", sa.String(), nullable=True),
        sa.Column("article_ru", sa.String(), nullable=True),
        sa.Column("article_kk", sa.String(), nullable=True),
        sa.Column("article_en", sa.String(), nullable=True),
        sa.Column("note_ru", sa.String(), nullable=True),
        sa.Column("note_kk", sa.String(), nullable=True),
        sa.Column("note_en", sa.String(), nullable=True),
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_context_item_bundle_id_bundle")),
        sa.PrimaryKeyConstraint("bundle_id", "position", name=op.f("pk_context_item")),
    )
    op.create_table(
        "context_measure",
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("measure", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_context_measure_bundle_id_bundle")),
        sa.PrimaryKeyConstraint("bundle_id", "item", "measure", name=op.f("pk_context_measure")),
    )
    op.create_table(
        "convicted_body",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("body_code", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["body_code"], ["body.code"], name=op.f("fk_convicted_body_body_code_body")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_convicted_body")),
    )
    op.create_table(
        "direction",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan_version.id"], name=op.f("fk_direction_plan_id_plan_version")),
        sa.ForeignKeyConstraint(["title_id"], ["wording.id"], name=op.f("fk_direction_title_id_wording")),
        sa.PrimaryKeyConstraint("plan_id", "code", name=op.f("pk_direction")),
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("data_as_of", sa.Date(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("records_sha256", sa.String(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum("bundled", "imported", name="origin", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("imported_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan_version.id"], name=op.f("fk_edition_plan_id_plan_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("sha256", "origin", "records_sha256", name=op.f("uq_edition_sha256_origin_records_sha256")),
    )
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("task", sa.Integer(), nullable=True),
        sa.Column(
            "better",
            sa.Enum("higher", "lower", name="better", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("name_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["name_id"], ["wording.id"], name=op.f("fk_indicator_name_id_wording")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan_version.id"], name=op.f("fk_indicator_plan_id_plan_version")),
        sa.ForeignKeyConstraint(["unit_id"], ["wording.id"], name=op.f("fk_indicator_unit_id_wording")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("plan_id", "key", name=op.f("uq_indicator_plan_id_key")),
    )
    op.create_table(
        "integrity_outcome",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("value", sa.Float(precision=53), nullable=True),
        sa.Column("qualifier", sa.String(), nullable=True),
        sa.Column("words_ru", sa.String(), nullable=True),
        sa.Column("words_kk", sa.String(), nullable=True),
        sa.Column("words_en", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("better", sa.String(), nullable=False),
        sa.Column("note_ru", sa.String(), nullable=True),
        sa.Column("note_kk", sa.String(), nullable=True),
        sa.Column("note_en", sa.String(), nullable=True),
        sa.Column("measure", sa.Integer(), nullable=True),
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_integrity_outcome_bundle_id_bundle")),
        sa.PrimaryKeyConstraint("bundle_id", "position", name=op.f("pk_integrity_outcome")),
    )
    op.create_table(
        "measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("task", sa.Integer(), nullable=False),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("title_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan_version.id"], name=op.f("fk_measure_plan_id_plan_version")),
        sa.ForeignKeyConstraint(["title_id"], ["wording.id"], name=op.f("fk_measure_title_id_wording")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_measure_plan_id_number")),
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("unit_ru", sa.String(), nullable=True),
        sa.Column("unit_kk", sa.String(), nullable=True),
        sa.Column("unit_en", sa.String(), nullable=True),
        sa.Column("indicator", sa.String(), nullable=True),
        sa.Column("release", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_series_bundle_id_bundle")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("bundle_id", "key", name=op.f("uq_series_bundle_id_key")),
    )
    op.create_index(op.f("ix_series_indicator"), "series", ["indicator"], unique=False)
    op.create_table(
        "series_document",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_series_document_bundle_id_bundle")),
        sa.PrimaryKeyConstraint("bundle_id", "position", name=op.f("pk_series_document")),
    )
    op.create_table(
        "task",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan_version.id"], name=op.f("fk_task_plan_id_plan_version")),
        sa.ForeignKeyConstraint(["title_id"], ["wording.id"], name=op.f("fk_task_title_id_wording")),
        sa.PrimaryKeyConstraint("plan_id", "number", name=op.f("pk_task")),
    )
    op.create_table(
        "timeline_event",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("name_ru", sa.String(), nullable=True),
        sa.Column("name_kk", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("note_ru", sa.String(), nullable=True),
        sa.Column("note_kk", sa.String(), nullable=True),
        sa.Column("note_en", sa.String(), nullable=True),
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_timeline_event_bundle_id_bundle")),
        sa.PrimaryKeyConstraint("bundle_id", "position", name=op.f("pk_timeline_event")),
    )
    op.create_table(
        "abbreviation",
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_abbreviation_edition_id_edition")),
        sa.PrimaryKeyConstraint("edition_id", "position", name=op.f("pk_abbreviation")),
    )
    op.create_table(
        "conviction_body",
        sa.Column("body_key", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_key"], ["convicted_body.key"], name=op.f("fk_conviction_body_body_key_convicted_body")
        ),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_conviction_body_edition_id_edition")),
        sa.PrimaryKeyConstraint("body_key", "year", "edition_id", name=op.f("pk_conviction_body")),
    )
    op.create_table(
        "conviction_total",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_conviction_total_edition_id_edition")),
        sa.PrimaryKeyConstraint("year", "edition_id", name=op.f("pk_conviction_total")),
    )
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=True),
        sa.Column("bundle_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Float(precision=53), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("qualifier", sa.String(), nullable=True),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_figure_bundle_id_bundle")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_figure_edition_id_edition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint(
            "edition_id", "bundle_id", "position", name=op.f("uq_figure_edition_id_bundle_id_position")
        ),
    )
    op.create_index(op.f("ix_figure_bundle_id"), "figure", ["bundle_id"], unique=False)
    op.create_index(op.f("ix_figure_edition_id"), "figure", ["edition_id"], unique=False)
    op.create_table(
        "indicator_executor",
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body_code", sa.String(), nullable=False),
        sa.Column("by_agreement", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["body_code"], ["body.code"], name=op.f("fk_indicator_executor_body_code_body")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_indicator_executor_indicator_id_indicator")
        ),
        sa.PrimaryKeyConstraint("indicator_id", "position", name=op.f("pk_indicator_executor")),
    )
    op.create_index(op.f("ix_indicator_executor_body_code"), "indicator_executor", ["body_code"], unique=False)
    op.create_table(
        "indicator_value",
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("plan_text", sa.String(), nullable=True),
        sa.Column("plan_low", sa.Float(precision=53), nullable=True),
        sa.Column("plan_high", sa.Float(precision=53), nullable=True),
        sa.Column("fact_text", sa.String(), nullable=True),
        sa.Column("fact", sa.Float(precision=53), nullable=True),
        sa.Column(
            "verdict",
            sa.Enum(
                "met",
                "missed",
                "no_data",
                "unclear",
                name="verdict",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("comment", sa.String(), nullable=True),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_indicator_value_edition_id_edition")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_indicator_value_indicator_id_indicator")
        ),
        sa.PrimaryKeyConstraint("indicator_id", "edition_id", name=op.f("pk_indicator_value")),
    )
    op.create_table(
        "series_point",
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.Float(precision=53), nullable=False),
        sa.Column("out_of", sa.Integer(), nullable=True),
        sa.Column("standard_error", sa.Float(precision=53), nullable=True),
        sa.Column("usable", sa.String(), nullable=False),
        sa.Column("source_unit", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_series_point_series_id_series")),
        sa.PrimaryKeyConstraint("series_id", "position", name=op.f("pk_series_point")),
    )
    op.create_table(
        "series_point_document",
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("point", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_series_point_document_series_id_series")),
        sa.PrimaryKeyConstraint("series_id", "point", "position", name=op.f("pk_series_point_document")),
    )
    op.create_table(
        "stage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("index", sa.Integer(), nullable=False),
        sa.Column("sub_point", sa.String(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("deadline_text", sa.String(), nullable=False),
        sa.Column("continuous", sa.Boolean(), nullable=False),
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["form_id"], ["wording.id"], name=op.f("fk_stage_form_id_wording")),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name=op.f("fk_stage_measure_id_measure")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage")),
        sa.UniqueConstraint("measure_id", "index", name=op.f("uq_stage_measure_id_index")),
    )
    op.create_index(op.f("ix_stage_deadline"), "stage", ["deadline"], unique=False)
    op.create_table(
        "stage_executor",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body_code", sa.String(), nullable=False),
        sa.Column("by_agreement", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["body_code"], ["body.code"], name=op.f("fk_stage_executor_body_code_body")),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name=op.f("fk_stage_executor_stage_id_stage")),
        sa.PrimaryKeyConstraint("stage_id", "position", name=op.f("pk_stage_executor")),
    )
    op.create_index(op.f("ix_stage_executor_body_code"), "stage_executor", ["body_code"], unique=False)
    op.create_table(
        "stage_status",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column(
            "completion",
            sa.Enum(
                "completed",
                "partly_completed",
                "in_progress",
                "not_due",
                "not_stated",
                name="completion",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("comment", sa.String(), nullable=True),
        sa.Column("summary_ru", sa.String(), nullable=True),
        sa.Column("summary_kk", sa.String(), nullable=True),
        sa.Column("summary_en", sa.String(), nullable=True),
        sa.Column("note_ru", sa.String(), nullable=True),
        sa.Column("note_kk", sa.String(), nullable=True),
        sa.Column("note_en", sa.String(), nullable=True),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_stage_status_edition_id_edition")),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name=op.f("fk_stage_status_stage_id_stage")),
        sa.PrimaryKeyConstraint("stage_id", "edition_id", name=op.f("pk_stage_status")),
    )
    op.create_table(
        "stage_evidence",
        sa.Column("stage_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("act_ru", sa.String(), nullable=True),
        sa.Column("act_kk", sa.String(), nullable=True),
        sa.Column("act_en", sa.String(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("source_document", sa.String(), nullable=False),
        sa.Column("source_section", sa.String(), nullable=False),
        sa.Column("source_place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id", "stage_id"],
            ["stage_status.edition_id", "stage_status.stage_id"],
            name=op.f("fk_stage_evidence_edition_id_stage_id_stage_status"),
        ),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_stage_evidence_edition_id_edition")),
        sa.PrimaryKeyConstraint("stage_id", "position", "edition_id", name=op.f("pk_stage_evidence")),
    )
