"""Tasks of a folder of lists on the machines of a Dask cluster that exists already."""
