"""The charts, titles and headline figures around the plan, from hand-made rows."""

from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest
from dashboard_samples import EDITION, OPTIONS

from dashboard import context_headlines, quantities, reward_rule
from dashboard.context_figures import GROUPS, event_key, stated_year
from dashboard.figures import (
    figure_bars,
    greco_recommendations,
    mrp_series,
    prevention_balance,
    reform_timeline,
    staff_training,
    survey_readiness,
)
from dashboard.frame import Frame
from dashboard.i18n import LANGUAGES
from dashboard.pages import Route, parse_path
from dashboard.titles import context as titles
from dashboard.url_state import View
from data.records import Source, Text
from data.rows import FigureRow, SeriesPoint, SeriesRow, TimelineRow

REPORT, SLIDES = Source("report_2023", "1", "мероприятие 61"), Source("presentation_2025", "СЛАЙД", "«10%»")


def frame(lang="ru", key=None, theme="light"):
    return Frame(EDITION, OPTIONS, View(theme=theme), Route(lang, "context", key))


def figure(key, value, unit="percent", period="2023", source=REPORT, qualifier=None):
    name = Text(f"Число {key}", f"Сан {key}", f"Figure {key}")
    return FigureRow(key, key.partition(".")[0], name, None, value, unit, period, qualifier, source)


SURVEY = (
    figure("survey.ready_to_contribute.2022", 60, period="2022"),
    figure("survey.ready_to_contribute.2023", 66),
    figure("survey.part_events.2023", 78.1),
    figure("survey.part_report.2023", 78.7),
    figure("survey.part_report_yes.2023", 36.7),
    figure("survey.part_report_rather_yes.2023", 42),
)
GRECO = tuple(
    figure(f"greco.{key}", value, "count", "2024-03-22")
    for key, value in (
        ("recommendations", 27),
        ("fulfilled", 4),
        ("partly_fulfilled", 21),
        ("not_fulfilled", 2),
        ("remaining", 23),
    )
)
BALANCE = (figure("balance.prevention", 70, period=None), figure("balance.punishment", 30, period=None))
STAFF = (figure("staff.trained", 203, "persons"), figure("staff.trained_a", 40, "persons"))
REWARDS = tuple(
    figure(f"rewards.{key}", value, unit, source=SLIDES, qualifier=qualifier)
    for key, value, unit, qualifier in (
        ("threshold_mrp", 1000, "mrp", None),
        ("threshold_kzt", 3_932_000, "tenge", None),
        ("small_min", 30, "mrp", None),
        ("small_max", 100, "mrp", "up_to"),
        ("large_share", 10, "percent", None),
        ("cap_mrp", 4000, "mrp", "up_to"),
        ("cap_kzt", 15_728_000, "tenge", "up_to"),
    )
)
MRP = (figure("mrp.value.2025", 3932, "tenge", "2025", SLIDES),)


def point(year, value, period=None):
    return SeriesPoint(year, value, None, "yes", "Газета", "https://example.test", period or str(year))


SERIES = SeriesRow(
    "mrp.value",
    Text("МРП", "АЕК", "MCI"),
    Text("тенге", "теңге", "tenge"),
    None,
    None,
    (point(2021, 2917), point(None, 3180, "2022-04-01"), point(2025, 3932)),
)
EVENTS = (
    TimelineRow(1992, date(1992, 3, 17), Text("Указ", "Жарлық", "Decree"), None, SLIDES),
    TimelineRow(1994, None, Text("Полиция", "Полиция", "Police"), None, SLIDES),
    TimelineRow(2025, date(2025, 4, 1), Text("Концепция", "Тұжырымдама", "Concept"), None, SLIDES),
)


def charts(around):
    return {
        survey_readiness.KEY: survey_readiness.build(SURVEY, around),
        greco_recommendations.KEY: greco_recommendations.build(GRECO, around),
        prevention_balance.KEY: prevention_balance.build(BALANCE, around),
        staff_training.KEY: staff_training.build(STAFF, around),
        mrp_series.KEY: mrp_series.build(SERIES, around),
        reform_timeline.KEY: reform_timeline.build(EVENTS, around),
    }


def marks(chart):
    return [tuple(mark) for trace in chart["data"] for mark in trace.get("customdata", ())]


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("key", charts(frame()))
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_chart_is_valid_and_its_marks_lead_to_figures(key, lang, theme):
    chart = charts(frame(lang, theme=theme))[key]
    go.Figure(chart)
    assert marks(chart)
    for href, label in marks(chart):
        route = parse_path(href.partition("?")[0])
        assert (route.lang, route.page) == (lang, "context")
        assert route.key
        assert label


@pytest.mark.parametrize(
    "build", [survey_readiness.build, greco_recommendations.build, prevention_balance.build, staff_training.build]
)
def test_without_figures_there_is_nothing_to_draw(build):
    assert build((), frame()) is None


def test_without_a_series_or_events_there_is_nothing_to_draw():
    assert mrp_series.build(None, frame()) is None
    assert mrp_series.table(None, frame()).rows == ()
    assert reform_timeline.build((), frame()) is None


def test_the_two_answers_are_drawn_only_where_they_sum_to_their_part():
    drawn = survey_readiness.build(SURVEY, frame())
    assert [trace["x"] for trace in drawn["data"]][-1] == [36.7, 42]
    apart = tuple(replace(row, value=30) if "rather" in row.key else row for row in SURVEY)
    assert len(survey_readiness.build(apart, frame())["data"]) == 2


def test_an_earlier_year_is_grey_and_told_by_its_year():
    values = survey_readiness.build(SURVEY, frame())["data"][0]
    assert values["x"][:2] == [66, 60]
    assert values["marker"]["color"][0] != values["marker"]["color"][1]


def test_a_chosen_mark_stands_out_and_leads_on_to_its_measure():
    drawn = greco_recommendations.build(GRECO, frame(key="greco.partly_fulfilled"))
    strength = [trace["marker"].get("opacity", [1.0])[0] for trace in drawn["data"]]
    assert strength[1] == 1.0
    assert strength[0] == strength[2] < 1.0
    assert marks(drawn)[1][0] == "/ru/measures/61"
    assert marks(drawn)[0][0] == "/ru/context/greco.fulfilled"


def test_the_bracket_stands_over_what_remains_and_only_where_it_adds_up():
    words = [note["text"] for note in greco_recommendations.build(GRECO, frame())["layout"]["annotations"]]
    assert any(text.endswith(": 23") for text in words)
    wrong = tuple(replace(row, value=20) if row.key == "greco.remaining" else row for row in GRECO)
    assert greco_recommendations.build(wrong, frame())["layout"]["shapes"] == []


def test_shares_that_are_no_whole_are_not_drawn_as_one():
    assert prevention_balance.build((BALANCE[0], replace(BALANCE[1], value=20)), frame()) is None


def test_what_the_report_does_not_place_is_a_bar_of_its_own():
    drawn = staff_training.build(STAFF, frame())
    assert drawn["data"][0]["x"] == [40, 163]
    assert "80 % (163 из 203)" in plain(marks(drawn)[-1][1])
    assert plain(titles.staff_training_head(STAFF, frame()).title) == "Для 163 из 203 обученных место не названо"
    named = (STAFF[0], replace(STAFF[1], value=203))
    assert staff_training.unnamed(named) == 0
    assert plain(titles.staff_training_head(named, frame()).title) == "Места обучения названы для всех 203 сотрудников"


def test_a_value_that_held_for_benefits_is_told_so():
    assert [mrp_series.period_of(one, "ru") for one in SERIES.points] == ["2021", "с 01.04.2022, пособия", "2025"]


def test_events_are_named_in_addresses_by_their_day_or_year():
    assert [event_key(event) for event in EVENTS] == ["1992-03-17", "1994", "2025-04-01"]
    names = reform_timeline.build(EVENTS, frame())["layout"]["annotations"]
    assert [name["xanchor"] for name in names] == ["left", "left", "right"]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        (60, "Готовность содействовать выросла: 66 % в 2023 году против 60 % в 2022 году"),
        (70, "Готовность содействовать снизилась: 66 % в 2023 году против 70 % в 2022 году"),
        (66, "Готовность содействовать не изменилась: 66 % в 2023 году, 66 % в 2022 году"),
    ],
)
def test_readiness_is_compared_with_the_year_before(before, title):
    rows = (replace(SURVEY[0], value=before), *SURVEY[1:])
    assert plain(titles.survey_readiness_head(rows, frame()).title) == title


def test_readiness_without_another_year_is_not_compared():
    assert (
        plain(titles.survey_readiness_head(SURVEY[1:2], frame()).title) == "Готовность содействовать: 66 % в 2023 году"
    )
    assert titles.survey_readiness_head((), frame()).title == "Готовность содействовать снижению коррупции"


def test_shares_over_a_hundred_are_said_to_be_several_answers():
    rows = (figure("survey_causes.a", 53.2), figure("survey_causes.b", 52.5))
    note = plain(titles.survey_answers_head("survey-causes", rows, frame()).note)
    assert "в сумме 105,7 %: ответов могло быть несколько" in note
    assert "число опрошенных в источнике не указано" in note
    assert "несколько" not in titles.survey_answers_head("survey-causes", rows[:1], frame()).note


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_of_nothing_are_the_charts_names(lang):
    around = frame(lang)
    heads = (
        titles.survey_answers_head("survey-places", (), around),
        titles.greco_recommendations_head((), around),
        titles.prevention_balance_head((), around),
        titles.largest_head("reward-payments", (), around),
        titles.mrp_series_head(None, around),
        titles.reform_timeline_head((), around),
        titles.staff_training_head((), around),
    )
    assert all(head.title and not any(sign.isdigit() for sign in head.title) for head in heads)


def test_greco_s_title_counts_and_its_note_reconciles():
    head = titles.greco_recommendations_head(GRECO, frame())
    assert plain(head.title) == "Из 27 рекомендаций ГРЕКО полностью исполнены 4, остаётся 23"
    assert "4 + 21 + 2 = 27" in head.note
    short = tuple(replace(row, value=20) if row.key == "greco.partly_fulfilled" else row for row in GRECO)
    assert "части дают 4 + 20 + 2 = 26, источник называет 27" in titles.greco_recommendations_head(short, frame()).note


def test_the_index_is_said_to_rise_fall_or_stay_and_never_to_be_of_the_report():
    assert titles.mrp_series_head(SERIES, frame()).note.startswith("не из отчёта")
    falling = replace(SERIES, points=(point(2021, 9), point(2022, 8)))
    assert "снизился" in titles.mrp_series_head(falling, frame()).title
    level = replace(SERIES, points=(point(2021, 9), point(2022, 9)))
    assert "не изменился" in titles.mrp_series_head(level, frame()).title


def test_the_rule_of_rewards_is_told_in_both_units():
    rule = reward_rule.tiers(REWARDS, MRP, frame())
    told = [[plain(cell.text) for cell in row] for row in rule.rows]
    assert told == [
        [
            "не больше 1 000 МРП (3 932 000 тенге)",
            "30–100 МРП",
            "117 960–393 200 тенге: рассчитано по МРП 3 932 тенге",
        ],
        ["больше 1 000 МРП (3 932 000 тенге)", "10 % суммы, не больше 4 000 МРП", "не больше 15 728 000 тенге"],
    ]
    assert reward_rule.tiers(REWARDS[1:], MRP, frame()) is None
    assert reward_rule.tiers(REWARDS, (), frame()) is None


def test_headline_figures_are_those_the_documents_give():
    rows = (*SURVEY, *GRECO, *BALANCE, *REWARDS, figure("channels.call_centre", 1424, "phone"))
    found = context_headlines.headlines(rows, frame())
    assert [(one.key, plain(one.value), plain(one.unit)) for one in found] == [
        ("readiness", "66 %", "2023"),
        ("greco", "4", "из 27"),
        ("prevention", "70 %", ""),
        ("reward-cap", "≤ 4 000", "МРП"),
        ("call-centre", "1424", ""),
    ]
    assert context_headlines.headlines((), frame()) == ()


def test_a_chart_s_table_has_every_figure_with_its_place():
    table = figure_bars.table(GRECO, frame())
    assert len(table.rows) == 5
    assert all(row[-1].text.endswith("раздел 1, мероприятие 61") for row in table.rows)


def test_only_figures_of_due_measures_have_a_stated_year():
    assert stated_year(figure("plan.stated_due.2024", 13, "count", "2024")) == 2024
    assert stated_year(figure("plan.points", 61, "count")) is None


def test_no_group_is_shown_twice():
    assert len(set(GROUPS)) == len(GROUPS)


def test_a_chosen_answer_stands_out_within_its_bar():
    answers = survey_readiness.build(SURVEY, frame(key="survey.part_report_yes.2023"))["data"][-1]
    assert answers["marker"]["opacity"][0] > answers["marker"]["opacity"][1]


@pytest.mark.parametrize(
    ("text", "russian", "english"),
    [
        ("2025 Q1", "I кв. 2025", "Q1 2025"),
        ("2024-03-22", "22.03.2024", "22 Mar 2024"),
        ("2022-03", "03.2022", "03.2022"),
        ("2023-10 / 2023-11", "10.2023 – 11.2023", "10.2023 – 11.2023"),
    ],
)
def test_periods_are_written_as_each_language_writes_them(text, russian, english):
    assert (plain(quantities.period(text, "ru")), plain(quantities.period(text, "en"))) == (russian, english)
