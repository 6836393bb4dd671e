// Pipelines: see docs/house.md
