"""Photos of a folder through Pillow and SciPy, as Keras's ImageDataGenerator does it.

Stays alive and measures one round of one item for each line of its input, so that its rounds can alternate with another program's:
`decode` (all photos to RGB, on one thread) and `augment` (all photos read, resized to 64 x 64, sheared, zoomed, flipped, rescaled, on as many threads as the first argument says). The answer is a line with
the milliseconds of the round.
"""

import io
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import PIL
import scipy
from PIL import Image
from scipy import ndimage


def matrix(shear, zx, zy, height, width):
    shear = np.deg2rad(shear)
    m = np.array([[1, -np.sin(shear), 0], [0, np.cos(shear), 0], [0, 0, 1]]) @ np.array([[zx, 0, 0], [0, zy, 0], [0, 0, 1]])
    x, y = height / 2 - 0.5, width / 2 - 0.5
    m = np.array([[1, 0, x], [0, 1, y], [0, 0, 1]]) @ m @ np.array([[1, 0, -x], [0, 1, -y], [0, 0, 1]])
    m[:, [0, 1]] = m[:, [1, 0]]
    m[[0, 1]] = m[[1, 0]]
    return m


def augment(path, random):
    with open(path, "rb") as file:
        image = Image.open(io.BytesIO(file.read())).convert("RGB").resize((64, 64), Image.NEAREST)
    x = np.asarray(image, dtype="float32")
    m = matrix(random.uniform(-0.2, 0.2), *random.uniform(0.8, 1.2, 2), 64, 64)
    x = np.rollaxis(x, 2, 0)
    x = np.stack([ndimage.affine_transform(c, m[:2, :2], m[:2, 2], order=1, mode="nearest") for c in x], axis=0)
    x = np.rollaxis(x, 0, 3)
    if random.random() < 0.5:
        x = x[:, ::-1]
    return x * np.float32(1 / 255)


def main():
    pool = ThreadPoolExecutor(int(sys.argv[1]))
    folder = sys.argv[2]
    paths = sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith(".jpg"))
    data = [open(path, "rb").read() for path in paths]
    random = np.random.RandomState(1)
    print(f"Pillow {PIL.__version__}, SciPy {scipy.__version__}", flush=True)
    for line in sys.stdin:
        start = time.perf_counter()
        if line.strip() == "decode":
            for one in data:
                Image.open(io.BytesIO(one)).convert("RGB").load()
        else:
            list(pool.map(lambda path: augment(path, random), paths, chunksize=16))
        print((time.perf_counter() - start) * 1e3, flush=True)


if __name__ == "__main__":
    main()
