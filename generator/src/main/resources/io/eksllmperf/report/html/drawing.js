'use strict';
/* How a chart is drawn on uPlot's canvas: lines in the order of their points, hollow points, bars over repeats, marks.
   uPlot itself wants every line over the same ascending x, which a curve ordered by levels has not. */
const Drawing = (() => {
  const SHAPES = [
    'M-4,0A4,4,0,1,0,4,0A4,4,0,1,0,-4,0Z',
    'M-3.6,-3.6H3.6V3.6H-3.6Z',
    'M0,-4.8L4.4,3.4H-4.4Z',
    'M0,-5L5,0L0,5L-5,0Z',
    'M0,4.8L4.4,-3.4H-4.4Z',
  ];
  const COLOURS = 6;
  const MANY_POINTS = 60;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const lineName = (index) => `--line-${(index % COLOURS) + 1}`;
  const lineColour = (index) => colour(lineName(index));
  const shape = (index) => SHAPES[index % SHAPES.length];
  const number = (value) =>
    value.toLocaleString('en-US', { maximumFractionDigits: value !== 0 && Math.abs(value) < 1 ? 3 : 2 });

  /** The chart's lines with named fields, its points that can be pointed at as rows by x, and uPlot's data of them. */
  function prepare(chart) {
    const lines = chart.lines.map((line) => ({
      name: line.name,
      dashed: line.dashed,
      visible: true,
      points: line.points
        .map(([x, y, low, high, stands, label]) => ({ x, y, low, high, stands, label }))
        .filter((point) => point.x !== null && point.y !== null),
    }));
    const named = lines.some((line) => line.points.some((point) => point.label));
    for (const line of lines) {
      line.limit = named && line.points.every((point) => !point.label);
    }
    const rows = rowsOf(lines);
    const data = [rows.map((row) => row.x)];
    lines.forEach((line, index) => data.push(rows.map((row) => (row.cells[index] ? row.cells[index].y : null))));
    const all = lines.flatMap((line) => line.points);
    return {
      lines,
      rows,
      data,
      marks: chart.marks.map(([x, y, text]) => ({ x, y, text })),
      named: !chart.x.label.startsWith('concurrency') && all.length <= 40,
      xLog: chart.x.log && all.every((point) => point.x > 0),
      yLog: chart.y.log && all.every((point) => (point.low ?? point.y) > 0),
    };
  }

  /** Two points of one line at the same x get a row each. */
  function rowsOf(lines) {
    const rows = new Map();
    lines.forEach((line, index) => {
      const seen = new Map();
      for (const point of line.limit ? [] : line.points) {
        const turn = seen.get(point.x) ?? 0;
        seen.set(point.x, turn + 1);
        const key = `${point.x}/${turn}`;
        if (!rows.has(key)) {
          rows.set(key, { x: point.x, cells: [] });
        }
        rows.get(key).cells[index] = point;
      }
    });
    return [...rows.values()].sort((a, b) => a.x - b.x);
  }

  /** From zero up, so that twice as high is twice as much; on a logarithmic axis close around the values. */
  function yRange(model) {
    const shown = model.lines.filter((line) => line.visible).flatMap((line) => line.points);
    const values = shown.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]);
    if (values.length === 0) {
      return model.yLog ? [1, 10] : [0, 1];
    }
    const low = Math.min(...values);
    const high = Math.max(...values);
    if (model.yLog) {
      return [low / 1.4, high * 1.4];
    }
    return [Math.min(0, low * 1.08), Math.max(high * 1.1, low === high && high === 0 ? 1 : high)];
  }

  function xRange(model) {
    const values = model.lines.flatMap((line) => line.points).map((point) => point.x);
    const low = Math.min(...values);
    const high = Math.max(...values);
    if (model.xLog) {
      return [low / 1.15, high * 1.15];
    }
    const pad = (high - low || Math.abs(high) || 1) * 0.05;
    return [low - pad, high + pad];
  }

  function paint(plot, model) {
    const { ctx } = plot;
    ctx.save();
    ctx.lineJoin = 'round';
    model.marks.forEach((mark) => paintMark(plot, mark));
    model.lines.forEach((line, index) => {
      if (line.visible) {
        paintLine(plot, line, index, model.named);
      }
    });
    ctx.restore();
  }

  function paintLine(plot, line, index, named) {
    const { ctx } = plot;
    const ratio = uPlot.pxRatio;
    const at = (point, y) => [plot.valToPos(point.x, 'x', true), plot.valToPos(y ?? point.y, 'y', true)];
    ctx.strokeStyle = lineColour(index);
    ctx.lineWidth = (line.limit ? 1.5 : 2) * ratio;
    const dashes = { dashed: [6 * ratio, 4 * ratio], dotted: [2 * ratio, 4 * ratio], solid: [] };
    line.points.slice(1).forEach((point, i) => {
      // What leads to or from a point that carries no conclusion is not drawn as if it did.
      const firm = point.stands && line.points[i].stands;
      ctx.setLineDash(line.dashed ? dashes.dashed : firm ? dashes.solid : dashes.dotted);
      ctx.beginPath();
      ctx.moveTo(...at(line.points[i]));
      ctx.lineTo(...at(point));
      ctx.stroke();
    });
    ctx.setLineDash([]);
    for (const point of line.points) {
      if (point.low !== null && point.high !== null) {
        const [x, top] = at(point, point.high);
        const bottom = at(point, point.low)[1];
        const wing = 4 * ratio;
        ctx.lineWidth = 1.5 * ratio;
        ctx.stroke(new Path2D(`M${x},${top}V${bottom}M${x - wing},${top}h${2 * wing}M${x - wing},${bottom}h${2 * wing}`));
      }
    }
    if (!line.limit && line.points.length <= MANY_POINTS) {
      line.points.forEach((point) => paintPoint(ctx, at(point), point.stands, index));
      if (named) {
        line.points.forEach((point) => paintName(ctx, at(point), point.label));
      }
    }
  }

  /** Where x is not the concurrency, a point says which one it is. */
  function paintName(ctx, [x, y], label) {
    const ratio = uPlot.pxRatio;
    const name = /\d+$/.exec(label);
    if (name) {
      ctx.fillStyle = colour('--soft');
      ctx.font = `${12 * ratio}px system-ui, sans-serif`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      ctx.fillText(name[0], x, y - 8 * ratio);
    }
  }

  function paintPoint(ctx, [x, y], stands, index) {
    const ratio = uPlot.pxRatio;
    const path = new Path2D(shape(index));
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(ratio, ratio);
    ctx.lineWidth = 2;
    ctx.fillStyle = stands ? lineColour(index) : colour('--paper');
    ctx.fill(path);
    ctx.stroke(path);
    ctx.restore();
  }

  function paintMark(plot, mark) {
    const { ctx, bbox } = plot;
    const ratio = uPlot.pxRatio;
    const x = plot.valToPos(mark.x, 'x', true);
    const top = mark.y === null ? bbox.top : plot.valToPos(mark.y, 'y', true);
    ctx.strokeStyle = colour('--firm');
    ctx.fillStyle = colour('--soft');
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash([2 * ratio, 3 * ratio]);
    ctx.stroke(new Path2D(`M${x},${top}V${bbox.top + bbox.height}`));
    ctx.setLineDash([]);
    ctx.font = `${12 * ratio}px system-ui, sans-serif`;
    ctx.textBaseline = mark.y === null ? 'top' : 'bottom';
    const right = x + 6 * ratio + ctx.measureText(mark.text).width > bbox.left + bbox.width;
    ctx.textAlign = right ? 'right' : 'left';
    ctx.fillText(mark.text, x + (right ? -6 : 6) * ratio, top + (mark.y === null ? 2 : -6) * ratio);
  }

  return { prepare, paint, yRange, xRange, colour, lineName, lineColour, shape, number };
})();
