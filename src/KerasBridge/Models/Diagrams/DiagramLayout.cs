using KerasBridge.Plotting;

namespace KerasBridge.Models;

/// <summary>
/// Places the boxes of a diagram in layers, after Sugiyama: a box stands one layer below the lowest that it needs; arrows over several layers pass between boxes; the order in a layer follows the mean of
/// the neighbours, so that few arrows cross; then everything moves as near to its neighbours as there is room.
/// </summary>
internal sealed class DiagramLayout
{
    private const double Gap = 26;
    private const double Between = 40;
    private const double Margin = 8;

    private readonly DiagramGraph _graph;
    private readonly bool _lies;
    private readonly List<Knot> _knots = [];
    private readonly List<(Knot From, Knot To)> _links = [];
    private readonly List<List<Knot>> _layers = [];
    private readonly List<Knot[]> _ways = [];

    /// <summary>Lays out boxes of known sizes; their places are set.</summary>
    /// <param name="graph">The boxes and arrows.</param>
    /// <param name="sizes">The size of each box in points.</param>
    /// <param name="direction"><c>TB</c>, <c>LR</c>, <c>BT</c> or <c>RL</c>.</param>
    public DiagramLayout(DiagramGraph graph, IReadOnlyList<(double Width, double Height)> sizes, string direction)
    {
        (_graph, _lies) = (graph, direction is "LR" or "RL");
        AddKnots(sizes);
        for (var round = 0; round < 8; round++) Order(down: round % 2 == 0);
        foreach (var layer in _layers) Pack(layer);
        for (var round = 0; round < 12; round++) Pull(down: round % 2 == 0);
        Finish(direction is "BT" or "RL");
    }

    /// <summary>The size of the page.</summary>
    public (double Width, double Height) Size { get; private set; }

    /// <summary>The corners of each arrow, in the order of the graph's.</summary>
    public List<(double X, double Y)[]> Ways { get; } = [];

    private void AddKnots(IReadOnlyList<(double Width, double Height)> sizes)
    {
        var ranks = Ranks();
        for (var i = 0; i < ranks.Length; i++)
            _knots.Add(new Knot { Rank = ranks[i], Wide = _lies ? sizes[i].Height : sizes[i].Width, Deep = _lies ? sizes[i].Width : sizes[i].Height });
        foreach (var (from, to) in _graph.Arrows)
        {
            var way = new List<Knot> { _knots[from] };
            for (var rank = ranks[from] + 1; rank < ranks[to]; rank++)
            {
                var bend = new Knot { Rank = rank, Wide = 2, Bend = true };
                _knots.Add(bend);
                way.Add(bend);
            }
            way.Add(_knots[to]);
            for (var i = 1; i < way.Count; i++) _links.Add((way[i - 1], way[i]));
            _ways.Add([.. way]);
        }
        for (var rank = 0; rank <= _knots.Select(knot => knot.Rank).DefaultIfEmpty(-1).Max(); rank++) _layers.Add([.. _knots.Where(knot => knot.Rank == rank)]);
        foreach (var (from, to) in _links)
        {
            from.Below.Add(to);
            to.Above.Add(from);
        }
    }

    /// <summary>The longest way to each box. The boxes come in an order in which arrows run forward, but for layers that are applied again, whose arrows back are left out.</summary>
    private int[] Ranks()
    {
        var ranks = new int[_graph.Boxes.Count];
        _graph.Arrows.RemoveAll(arrow => arrow.From >= arrow.To && Reaches(arrow.To, arrow.From));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to) in _graph.Arrows)
            {
                if (ranks[to] > ranks[from]) continue;
                ranks[to] = ranks[from] + 1;
                changed = true;
            }
        }
        // An input stands next to what needs it.
        for (var i = 0; i < ranks.Length; i++)
        {
            if (_graph.Arrows.Exists(arrow => arrow.To == i) || !_graph.Arrows.Exists(arrow => arrow.From == i)) continue;
            ranks[i] = _graph.Arrows.Where(arrow => arrow.From == i).Min(arrow => ranks[arrow.To]) - 1;
        }
        return ranks;
    }

    private bool Reaches(int from, int to)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var box))
        {
            if (box == to) return true;
            if (!seen.Add(box)) continue;
            foreach (var (a, b) in _graph.Arrows)
            {
                if (a == box && a < b) open.Push(b);
            }
        }
        return false;
    }

    private void Order(bool down)
    {
        foreach (var layer in down ? _layers : Enumerable.Reverse(_layers))
        {
            for (var i = 0; i < layer.Count; i++) layer[i].Place = i;
        }
        for (var k = 0; k < _layers.Count; k++)
        {
            var layer = _layers[down ? k : _layers.Count - 1 - k];
            var wanted = layer.Select((knot, i) => (Knot: knot, At: (down ? knot.Above : knot.Below) is { Count: > 0 } others ? others.Average(other => other.Place) : i, i)).OrderBy(one => one.At).ThenBy(one => one.i).ToArray();
            for (var i = 0; i < wanted.Length; i++)
            {
                layer[i] = wanted[i].Knot;
                layer[i].Place = i;
            }
        }
    }

    private static void Pack(List<Knot> layer)
    {
        var at = 0.0;
        foreach (var knot in layer)
        {
            knot.Middle = at + knot.Wide / 2;
            at += knot.Wide + Gap;
        }
        foreach (var knot in layer) knot.Middle -= (at - Gap) / 2;
    }

    /// <summary>Moves each to the mean of its neighbours in one direction, and apart again, both ways, so that no side is preferred.</summary>
    private void Pull(bool down)
    {
        for (var k = 0; k < _layers.Count; k++)
        {
            var layer = _layers[down ? k : _layers.Count - 1 - k];
            var wanted = layer.ConvertAll(knot => (down ? knot.Above : knot.Below) is { Count: > 0 } others ? others.Average(other => other.Middle) : knot.Middle);
            var (left, right) = (wanted.ToArray(), wanted.ToArray());
            for (var i = 1; i < layer.Count; i++) left[i] = Math.Max(left[i], left[i - 1] + (layer[i - 1].Wide + layer[i].Wide) / 2 + Gap);
            for (var i = layer.Count - 2; i >= 0; i--) right[i] = Math.Min(right[i], right[i + 1] - (layer[i].Wide + layer[i + 1].Wide) / 2 - Gap);
            for (var i = 0; i < layer.Count; i++) layer[i].Middle = (left[i] + right[i]) / 2;
        }
    }

    private void Finish(bool backward)
    {
        if (_knots.Count == 0)
        {
            Size = (2 * Margin, 2 * Margin);
            return;
        }
        var left = _knots.Min(knot => knot.Middle - knot.Wide / 2);
        var depth = Margin;
        foreach (var layer in _layers)
        {
            var deep = layer.Max(knot => knot.Deep);
            foreach (var knot in layer)
            {
                knot.Middle += Margin - left;
                knot.Depth = depth + deep / 2;
                // An arrow passes a layer upright, so that it does not cut a corner of a box.
                if (knot.Bend) knot.Deep = deep;
            }
            depth += deep + Between;
        }
        depth += Margin - Between;
        var wide = _knots.Max(knot => knot.Middle + knot.Wide / 2) + Margin;
        if (backward)
        {
            foreach (var knot in _knots) knot.Depth = depth - knot.Depth;
        }
        Size = _lies ? (depth, wide) : (wide, depth);
        for (var i = 0; i < _graph.Boxes.Count; i++) _graph.Boxes[i].Place = PlaceOf(_knots[i]);
        var sign = backward ? -1 : 1;
        foreach (var way in _ways)
        {
            var points = new List<(double, double)> { Point(way[0].Middle, way[0].Depth + sign * way[0].Deep / 2) };
            foreach (var bend in way[1..^1])
            {
                points.Add(Point(bend.Middle, bend.Depth - sign * bend.Deep / 2));
                points.Add(Point(bend.Middle, bend.Depth + sign * bend.Deep / 2));
            }
            points.Add(Point(way[^1].Middle, way[^1].Depth - sign * way[^1].Deep / 2));
            Ways.Add([.. points]);
        }
    }

    private (double X, double Y) Point(double across, double along) => _lies ? (along, across) : (across, along);

    private Box PlaceOf(Knot knot)
    {
        var (x, y) = Point(knot.Middle, knot.Depth);
        var (width, height) = _lies ? (knot.Deep, knot.Wide) : (knot.Wide, knot.Deep);
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /// <summary>A box, or where an arrow passes a layer.</summary>
    private sealed class Knot
    {
        public int Rank { get; init; }
        public double Wide { get; init; }
        public double Deep { get; set; }
        public bool Bend { get; init; }
        public int Place { get; set; }
        public double Middle { get; set; }
        public double Depth { get; set; }
        public List<Knot> Above { get; } = [];
        public List<Knot> Below { get; } = [];
    }
}
