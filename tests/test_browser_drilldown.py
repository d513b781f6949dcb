"""From every chart and every headline figure down to the measure card, by mouse and by keyboard, and back up."""

import re

import pytest
from browser_fixtures import chart, click_centre, marks, path_of, press_enter, settle
from playwright.sync_api import expect

from dashboard import ids

pytestmark = pytest.mark.browser

NARROWING = {
    "status-by-task": r"/ru\?task=\d&completion=\w+",
    "deadlines-by-quarter": r"/ru\?due=\d{4}Q\d\.\.\d{4}Q\d",
}
"""The charts of the plan: a mark narrows the overview first, and leads on once it is chosen."""
LEADS_TO = NARROWING | {
    "indicators-vs-targets": r"/ru/indicators/[\w-]+",
    "convictions-by-body": r"/ru/convictions/[\w-]+",
    "integrity-outcomes": r"/ru/integrity/[\w-]+",
}
FIGURES = ("measures-completed", "stages-due-soon", "cpi-vs-target", "convictions-total", "integrity-checked")
MEASURE_LINKS = 'main a[href^="/ru/measures/"]'
NARROWED_LINKS = 'main a[href^="/ru/measures?"]'


def down_to_a_card(page):
    """Follow what the page offers until a measure card is open; a mark of one measure opens it at once."""
    card = page.locator("[data-measure]")
    measure = page.locator(MEASURE_LINKS)
    narrowed = page.locator(NARROWED_LINKS)
    expect(card.or_(measure).or_(narrowed).first).to_be_visible()
    if card.count():
        return
    if not measure.count():
        narrowed.first.click()
    measure.first.click()
    expect(card).to_be_visible()


@pytest.mark.parametrize("key", ids.CHARTS)
def test_a_click_on_a_mark_opens_what_is_behind_it(open_page, key):
    page = open_page("/ru")
    mark = marks(page, key).first
    href = mark.get_attribute("data-href")
    click_centre(page, mark)
    page.wait_for_url(f"**{href}")
    assert re.fullmatch(LEADS_TO[key], href)
    page.go_back()
    page.wait_for_url("**/ru")
    expect(chart(page, key)).to_be_visible()


@pytest.mark.parametrize("follow", [click_centre, press_enter])
@pytest.mark.parametrize("key", NARROWING)
def test_a_mark_narrows_the_overview_and_leads_on_when_chosen(open_page, key, follow):
    page = open_page("/ru")
    headline = page.locator('[data-figure="measures-completed"]')
    everything = headline.inner_text()
    first, *others = marks(page, key).all()
    name, narrowed = first.get_attribute("aria-label"), first.get_attribute("data-href")

    follow(page, page.get_by_role("link", name=name, exact=True))
    page.wait_for_url(f"**{narrowed}")
    settle(page)
    expect(headline).not_to_have_text(everything, use_inner_text=True)
    expect(page.locator(".chip").first).to_be_visible()
    assert len(marks(page, key).all()) == len(others) + 1, "the other marks are dimmed, not gone"
    assert {*opacities(page, key)} == {0.3, 1}

    onward = page.get_by_role("link", name=name, exact=True).get_attribute("data-href")
    assert onward.startswith("/ru/measures")
    follow(page, page.get_by_role("link", name=name, exact=True))
    page.wait_for_url(f"**{onward}")
    settle(page)

    page.go_back()
    page.wait_for_url(f"**{narrowed}")
    expect(chart(page, key)).to_be_visible()
    page.go_back()
    page.wait_for_url("**/ru")
    expect(headline).to_have_text(everything, use_inner_text=True)
    expect(page.locator(".chip")).to_have_count(0)


def opacities(page, key):
    """How plainly the shapes of a chart are drawn."""
    shapes = chart(page, key).locator(".point path")
    return shapes.evaluate_all("paths => paths.map(path => parseFloat(getComputedStyle(path).opacity))")


def test_the_keyboard_stays_on_the_mark_it_followed(open_page):
    page = open_page("/ru")
    mark = marks(page, "status-by-task").nth(2)
    name = mark.get_attribute("aria-label")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(NARROWING["status-by-task"]))
    page.wait_for_function("() => document.activeElement.dataset.href?.startsWith('/ru/measures')")
    assert focused_name(page) == name


def test_the_address_of_a_step_copies_the_step(open_page):
    page = open_page("/ru")
    click_centre(page, marks(page, "status-by-task").first)
    page.wait_for_url(re.compile(NARROWING["status-by-task"]))
    settle(page)
    copied = open_page(path_of(page))

    def shown(on):
        found = [mark.get_attribute("data-href") for mark in marks(on, "status-by-task").all()]
        return found, on.locator(".headlines").inner_text(), on.locator(".chips").inner_text()

    assert shown(copied) == shown(page)


@pytest.mark.parametrize("key", ids.CHARTS)
def test_the_keyboard_reaches_every_mark_of_a_chart(open_page, key):
    page = open_page("/ru")
    found = marks(page, key)
    names = [mark.get_attribute("aria-label") for mark in found.all()]
    assert all(names)
    assert [mark.get_attribute("tabindex") for mark in found.all()].count("0") == 1
    chart(page, key).locator('[tabindex="0"][data-href]').focus()
    reached = [focused_name(page)]
    for _ in names[1:]:
        page.keyboard.press("ArrowRight")
        reached.append(focused_name(page))
    assert sorted(reached) == sorted(names)
    page.keyboard.press("Home")
    assert focused_name(page) == reached[0]
    page.keyboard.press("End")
    assert focused_name(page) == reached[-1]
    expect(chart(page, key).locator(".mark-focus")).to_have_count(1)
    href = page.evaluate("document.activeElement.dataset.href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href}")


def focused_name(page):
    """The name of the mark with the focus; a redraw under way gives it back to the same mark."""
    focused = page.wait_for_function("() => document.activeElement.matches('[data-href]') && document.activeElement")
    return focused.get_attribute("aria-label")


@pytest.mark.parametrize("key", ids.CHARTS[:4])
def test_a_chart_leads_to_a_measure_card_and_back_up(open_page, key):
    page = open_page("/ru")
    marks(page, key).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(LEADS_TO[key]))
    settle(page)
    if key in NARROWING:
        page.wait_for_function("() => document.activeElement.dataset.href?.startsWith('/ru/measures')")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ru/measures**")
        settle(page)
    down_to_a_card(page)
    page.locator(".breadcrumb-trail a").first.click()
    expect(chart(page, key)).to_be_visible()


@pytest.mark.parametrize("key", FIGURES)
def test_a_headline_figure_opens_what_is_behind_it(open_page, key):
    page = open_page("/ru")
    figure = page.locator(f'[data-figure="{key}"]')
    href = figure.get_attribute("href")
    figure.click()
    page.wait_for_url(f"**{href}")
    expect(figure).to_have_count(0)
    page.go_back()
    figure.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href}")
    expect(figure).to_have_count(0)
    expect(page.locator("main h1")).to_be_visible()


def test_every_mark_and_figure_leads_somewhere(open_page):
    """All addresses on the overview, not only the first of each chart."""
    page = open_page("/ru")
    hrefs = {mark.get_attribute("data-href") for key in ids.CHARTS for mark in marks(page, key).all()}
    hrefs |= {figure.get_attribute("href") for figure in page.locator("[data-figure]").all()}
    assert len(hrefs) > 40
    assert [href for href in hrefs if page.request.get(page.url.removesuffix("/ru") + href).status != 200] == []


def test_the_cursor_says_that_a_mark_can_be_clicked(open_page):
    page = open_page("/ru")
    box = marks(page, "status-by-task").first.bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + 3)
    layer = chart(page, "status-by-task").locator(".nsewdrag").first
    expect(layer).to_have_css("cursor", "pointer")


def test_the_measure_card_tells_everything_about_its_stages(open_page, exported):
    late = next(item for item in exported["measures"] if any(stage["days_late"] for stage in item["stages"]))
    page = open_page(f"/ru/measures/{late['number']}")
    card = page.locator(f'[data-measure="{late["number"]}"]')
    expect(card).to_contain_text(late["title_ru"])
    expect(card.locator("[data-stage]")).to_have_count(len(late["stages"]))
    for stage in late["stages"]:
        part = card.locator(f'[data-stage="{stage["index"]}"]')
        if stage["summary"]:
            expect(part).to_contain_text(stage["summary"]["ru"])
        if stage["days_late"]:
            expect(part).to_contain_text(re.compile(rf"\b{stage['days_late']}\b"))
        expect(part.locator(".source")).to_be_visible()


def test_a_modified_click_opens_a_tab_of_its_own(open_page):
    page = open_page("/ru")
    mark = marks(page, "status-by-task").first
    href = mark.get_attribute("data-href")
    mark.focus()
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    opened.value.wait_for_url(f"**{href}")
    assert path_of(page) == "/ru"


def test_going_back_twice_before_a_page_is_drawn_ends_where_the_address_says(open_page):
    page = open_page("/ru/measures")
    page.evaluate("board.follow('/ru/measures?task=2')")
    settle(page)
    page.evaluate("board.follow('/ru/measures/17?task=2')")
    settle(page)
    first = []
    page.route("**/_dash-update-component*", lambda route: route.continue_() if first else first.append(route))
    with page.expect_request("**/_dash-update-component*"):
        page.go_back(wait_until="commit")
    with page.expect_response(lambda response: "filter-summary" in (response.request.post_data or "")):
        page.go_back(wait_until="commit")
    first[0].continue_()
    page.wait_for_selector(".chart-card")
    expect(page.locator(".chip")).to_have_count(0)
    settle(page)
    assert path_of(page) == "/ru/measures"
    expect(chart(page, "status-by-part").locator('[aria-label^="6. "]')).to_have_count(1)
