/* The charts that can be pointed at. Without this script each figure shows its SVG. */
const Charts = (() => {
  const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
  const MANY_TICKS = 12;
  const TICK_GAP = 26;
  const SVG = 'http://www.w3.org/2000/svg';

  function element(name, attributes, text) {
    const made = document.createElement(name);
    Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function axis(extra) {
    const faint = () => Drawing.colour('--line');
    return {
      stroke: () => Drawing.colour('--soft'),
      font: FONT,
      grid: { stroke: faint, width: 1 },
      ticks: { stroke: faint, width: 1, size: 5 },
      values: (plot, splits) => splits.map((value) => (value === null ? '' : Drawing.number(value))),
      ...extra,
    };
  }

  /** Levels are few whole numbers: the axis names them and nothing between. */
  function xAxis(model) {
    const distinct = [...new Set(model.data[0])];
    if (distinct.length > MANY_TICKS || !distinct.every(Number.isInteger)) {
      return axis({ space: 60, size: 30 });
    }
    const roomy = (plot, splits) => {
      let last = -Infinity;
      return splits.map((value) => {
        const at = plot.valToPos(value, 'x');
        if (at - last < TICK_GAP) {
          return null;
        }
        last = at;
        return value;
      });
    };
    return axis({ splits: () => distinct, filter: roomy, size: 30 });
  }

  function options(model, size, hooks) {
    const longest = (plot, values) => Math.max(...(values ?? ['']).map((text) => (text ?? '').length)) * 7 + 18;
    return {
      ...size,
      legend: { show: false },
      select: { show: false },
      padding: [12, 12, 0, 0],
      cursor: {
        y: false,
        drag: { x: false, y: false },
        points: { size: 14, width: 2, fill: 'transparent', stroke: (plot, index) => Drawing.lineColour(index - 1) },
      },
      scales: {
        x: { time: false, distr: model.xLog ? 3 : 1, range: () => Drawing.xRange(model) },
        y: { distr: model.yLog ? 3 : 1, range: () => Drawing.yRange(model) },
      },
      axes: [xAxis(model), axis({ size: longest, space: 36 })],
      series: [{}, ...model.lines.map((line, index) => ({
        label: line.name,
        stroke: () => Drawing.lineColour(index),
        paths: () => null,
        points: { show: false },
      }))],
      hooks,
    };
  }

  /** What is under the cursor, a line of text for each line of the chart. */
  function words(model, row) {
    const shown = model.lines
      .map((line, index) => ({ line, point: row.cells[index] }))
      .filter(({ line, point }) => line.visible && point);
    return {
      head: shown.find(({ point }) => point.label)?.point.label ?? Drawing.number(row.x),
      lines: shown.map(({ line, point }) => {
        const span = point.low === null || point.high === null
          ? '' : ` (${Drawing.number(point.low)} to ${Drawing.number(point.high)})`;
        return `${line.name}: ${Drawing.number(point.y)}${span}${point.stands ? '' : ', not usable'}`;
      }),
    };
  }

  function showTip(tip, plot, text) {
    const { left, top } = plot.cursor;
    tip.replaceChildren(element('b', {}, text.head), ...text.lines.map((line) => element('span', {}, line)));
    tip.hidden = false;
    const over = plot.over;
    const x = over.offsetLeft + left;
    const flipped = x + 14 + tip.offsetWidth > plot.width;
    const y = Math.min(over.offsetTop + Math.max(0, top - tip.offsetHeight / 2), plot.height - tip.offsetHeight);
    tip.style.transform = `translate(${Math.max(0, flipped ? x - 14 - tip.offsetWidth : x + 14)}px, ${Math.max(0, y)}px)`;
  }

  function swatch(line, index) {
    const svg = document.createElementNS(SVG, 'svg');
    const set = (node, attributes) => Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    set(svg, { width: 26, height: 12, viewBox: '-13 -6 26 12', 'aria-hidden': 'true' });
    const stroke = document.createElementNS(SVG, 'path');
    const name = `var(${Drawing.lineName(index)})`;
    set(stroke, { d: 'M-13,0H13', 'stroke-width': 2, 'stroke-dasharray': line.dashed ? '5 3' : 'none', style: `stroke: ${name}` });
    svg.append(stroke);
    if (!line.limit) {
      const point = document.createElementNS(SVG, 'path');
      const solid = line.points.some((one) => one.stands);
      set(point, { d: Drawing.shape(index), 'stroke-width': 2, style: `stroke: ${name}; fill: ${solid ? name : 'var(--paper)'}` });
      svg.append(point);
    }
    return svg;
  }

  function legend(model, redraw) {
    const list = element('ul', { class: 'legend', 'aria-label': 'Lines' });
    model.lines.forEach((line, index) => {
      const button = element('button', { type: 'button', 'aria-pressed': 'true' });
      button.append(swatch(line, index), element('span', {}, line.name));
      button.addEventListener('click', () => {
        line.visible = !line.visible;
        button.setAttribute('aria-pressed', String(line.visible));
        redraw(index);
      });
      const item = element('li');
      item.append(button);
      list.append(item);
    });
    return list;
  }

  /** Moves the cursor from row to row; says the row to those who do not see it. */
  function keys(parts) {
    const { box, plot, model, live, hide, show } = parts;
    let current = -1;
    box.addEventListener('keydown', (event) => {
      const rows = model.rows.filter((row) => row.cells.some((cell, index) => cell && model.lines[index].visible));
      const last = rows.length - 1;
      const next = {
        ArrowRight: Math.min(last, current + 1), ArrowLeft: current < 0 ? last : Math.max(0, current - 1),
        Home: 0, End: last,
      }[event.key];
      if (event.key === 'Escape') {
        current = -1;
        live.textContent = '';
        hide();
      }
      if (next === undefined || last < 0) {
        return;
      }
      event.preventDefault();
      current = next;
      const row = rows[current];
      const point = row.cells.find((cell, index) => cell && model.lines[index].visible);
      plot.setCursor({ left: plot.valToPos(row.x, 'x'), top: plot.valToPos(point.y, 'y') });
      show(row);
      const text = words(model, row);
      live.textContent = `${text.head}. ${text.lines.join('; ')}`;
    });
    box.addEventListener('blur', () => {
      current = -1;
      hide();
    });
  }

  function mount(figure, chart) {
    const model = Drawing.prepare(chart);
    if (model.rows.length === 0) {
      return;
    }
    const area = element('div', { class: 'live-only' });
    const box = element('div', {
      class: 'plot', tabindex: '0', role: 'application', 'aria-roledescription': 'chart',
      'aria-label': chart.title, 'aria-describedby': `${figure.id}-words chart-keys`,
    });
    const tip = element('div', { class: 'tip', 'aria-hidden': 'true' });
    const live = element('p', { class: 'vh', 'aria-live': 'polite' });
    tip.hidden = true;
    area.append(element('p', { class: 'axis' }, chart.y.label), box, element('p', { class: 'axis x' }, chart.x.label), live);
    figure.querySelector('figcaption').after(area);
    const size = () => ({ width: box.clientWidth, height: Math.round(Math.max(210, Math.min(300, box.clientWidth * 0.55))) });
    const plot = new uPlot(options(model, size(), {
      draw: [(drawn) => Drawing.paint(drawn, model)],
      setCursor: [(moved) => {
        const row = model.rows[moved.cursor.idx ?? -1];
        if (row && moved.cursor.left >= 0) {
          showTip(tip, moved, words(model, row));
        } else {
          tip.hidden = true;
        }
      }],
    }), model.data, box);
    box.append(tip);
    if (model.lines.length > 1) {
      area.append(legend(model, (index) => {
        plot.setSeries(index + 1, { show: model.lines[index].visible });
        // Where the range stays as it is, uPlot sees nothing to draw anew.
        plot.redraw();
      }));
    }
    const hide = () => plot.setCursor({ left: -10, top: -10 });
    keys({ box, plot, model, live, hide, show: (row) => showTip(tip, plot, words(model, row)) });
    new ResizeObserver(() => {
      if (box.clientWidth > 0 && box.clientWidth !== plot.width) {
        plot.setSize(size());
      }
    }).observe(box);
    document.addEventListener('colours', () => plot.redraw());
    figure.classList.add('live');
  }

  const data = JSON.parse(document.getElementById('chart-data').textContent);
  document.querySelectorAll('figure[data-chart]').forEach((figure) => {
    const draw = () => mount(figure, data[figure.dataset.chart]);
    const fold = figure.closest('details.fold');
    // What is folded away has no width to be drawn in.
    if (fold && !fold.open) {
      fold.addEventListener('toggle', draw, { once: true });
    } else {
      draw();
    }
  });
})();
