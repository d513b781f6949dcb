"""Which charts a page shows, for files made of them."""

import pytest

from dashboard import ids
from layouts.charts import charts_in


@pytest.mark.parametrize(("address", "keys"), [("/ru", ids.CHARTS), ("/kk/measures", ids.MEASURES_CHARTS)])
def test_the_charts_of_a_page_stand_in_its_order(draw, address, keys):
    assert tuple(chart.key for chart in charts_in(draw(address))) == keys


def test_a_page_without_charts_has_none(draw):
    assert charts_in(draw("/ru/briefing")) == ()
