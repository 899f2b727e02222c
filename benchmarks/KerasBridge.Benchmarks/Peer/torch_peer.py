"""The networks of the benchmark in PyTorch, tuned: channels_last, Adam without foreach, gradients set to none.

Stays alive and measures one round of one item for each line of its input, so that its rounds can alternate with another
program's: `m1 train`, `m1 predict1`, `m2 predict256`, ... The answer is a line with the median in milliseconds.
"""

import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

ROUND_SECONDS = 0.2


class Net(nn.Module):
    def __init__(self, convolutions, dense):
        super().__init__()
        self.convolutions = nn.ModuleList([nn.Conv2d(i, o, 3) for i, o, _ in convolutions])
        self.pools = [pool for _, _, pool in convolutions]
        self.dense = nn.ModuleList([nn.Linear(i, o) for i, o in dense])

    def forward(self, x):
        for convolution, pool in zip(self.convolutions, self.pools):
            x = F.relu(convolution(x))
            if pool:
                x = F.max_pool2d(x, 2)
        x = x.flatten(1)
        for layer in self.dense[:-1]:
            x = F.relu(layer(x))
        return self.dense[-1](x)


def make(name, batch):
    torch.manual_seed(1)
    if name == "m1":
        net = Net([(1, 32, True), (32, 64, True), (64, 64, False)], [(576, 64), (64, 10)])
        x, y, loss = torch.rand(batch, 1, 28, 28), torch.randint(0, 10, (batch,)), F.cross_entropy
    else:
        net = Net([(3, 32, True), (32, 32, True)], [(6272, 128), (128, 1)])
        x, y = torch.rand(batch, 3, 64, 64), torch.randint(0, 2, (batch, 1)).float()
        loss = F.binary_cross_entropy_with_logits
    return net.to(memory_format=torch.channels_last), x.to(memory_format=torch.channels_last), y, loss


def trainer(name):
    net, x, y, loss = make(name, 64 if name == "m1" else 32)
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, foreach=False)

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss(net(x), y).backward()
        optimizer.step()

    return step


def predictor(name, batch):
    net, x, _, _ = make(name, batch)
    net.eval()

    def predict():
        with torch.inference_mode():
            return net(x)

    return predict


def median_milliseconds(call):
    times, begin = [], time.perf_counter()
    while len(times) < 5 or time.perf_counter() - begin < ROUND_SECONDS:
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    times.sort()
    return times[len(times) // 2] * 1e3


def main():
    torch.set_num_threads(int(sys.argv[1]))
    items = {}
    print(f"torch {torch.__version__}", flush=True)
    for line in sys.stdin:
        if not line.strip():
            continue
        name, what = line.split()
        if line not in items:
            items[line] = trainer(name) if what == "train" else predictor(name, int(what[len("predict"):]))
        print(f"{median_milliseconds(items[line]):.6f}", flush=True)


main()
