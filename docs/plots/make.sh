#!/usr/bin/env bash
# Draws the pictures of docs/plots.md, ours and matplotlib's, and writes the page. Needs python3 with matplotlib (Debian: python3-matplotlib) and the .NET SDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
dpi=60
rm -rf matplotlib kerasbridge
/usr/bin/python3 figures.py --png matplotlib "$dpi"
dotnet run --project plots.csproj -- kerasbridge "$dpi"
/usr/bin/python3 page.py > ../plots.md
