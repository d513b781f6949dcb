"""Facts: the store, its readers and queries. Nothing here knows of dash, plotly or the screen's languages."""
