// Writers: see docs/house.md
