#!/usr/bin/env bash
# Installs what the benchmark compares with: Debian's PyTorch, and the OpenBLAS without which it is crippled; Pillow and SciPy.
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends python3-torch libopenblas0-pthread python3-pil python3-scipy
