// Small pages with one mistake each, and one without.
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">`;
const STYLE = `:focus-visible { outline: 3px solid #0a5cad } .scroll { overflow-x: auto } body { background: #fff; color: #16202c }
  :root.dark body { background: #111; color: #eee } @media print { button { display: none } }`;
const SCRIPT = `document.querySelector('.theme').addEventListener('click', () => document.documentElement.classList.toggle('dark'));
  const head = document.querySelector('th[aria-sort]');
  head.firstElementChild.addEventListener('click', () => {
    head.setAttribute('aria-sort', head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending');
    document.querySelector('tbody').append(...[...document.querySelectorAll('tbody tr')].reverse());
  });
  matchMedia('print').addEventListener('change', (event) => document.querySelectorAll('details').forEach((d) => (d.open = event.matches)));`;
const CHART = `<figure id="chart-1" data-chart="0"><img class="static" alt="A line" src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMCIgaGVpZ2h0PSIxMCIvPg=="></figure>`;

function page({ head = POLICY, body = '', style = '', script = '' }) {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}<title>Planted</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}${style}</style></head>
<body><main><h1>Planted</h1><button class="theme">Dark colours</button><p>Text.</p>
<table class="sortable"><caption>Levels</caption><thead><tr><th scope="col" aria-sort="ascending"><button>level</button></th></tr></thead>
<tbody><tr><th scope="row" data-plain="1">1</th></tr><tr><th scope="row" data-plain="2">2</th></tr></tbody></table>
<details><summary>More</summary><p>More.</p></details>${body}</main><script>${SCRIPT}${script}</script></body></html>`;
}

export const planted = [
  { fault: 'nothing', finder: undefined, html: page({ body: `<p>${'Some text to fill the paper. '.repeat(200)}</p>` }) },
  {
    fault: 'external request',
    finder: 'no request but for the file itself',
    html: page({ head: '', body: '<img alt="A dot" src="http://127.0.0.1:9/dot.png">' }),
  },
  { fault: 'console error', finder: 'no console error, warning or page error', html: page({ script: "console.error('planted');" }) },
  { fault: 'script that breaks', finder: 'no console error, warning or page error', html: page({ script: 'planted.fault();' }) },
  { fault: 'faint text', finder: 'axe, desktop, light', html: page({ body: '<p style="color: #bbb">Faint.</p>' }) },
  { fault: 'button without a name', finder: 'axe, phone, dark', html: page({ body: '<button></button>' }) },
  { fault: 'wide page', finder: 'fits a screen of 390 px', html: page({ body: '<div style="width: 600px">Wide.</div>' }) },
  { fault: 'chart that is not drawn', finder: 'every chart is drawn', html: page({ body: CHART }) },
  { fault: 'empty canvas', finder: 'every chart is drawn', html: page({ body: CHART.replace('</figure>', '<canvas></canvas></figure>') }) },
  { fault: 'invisible focus', finder: 'Tab reaches every control and shows where it is', html: page({ style: ':focus-visible { outline: none }' }) },
  {
    fault: 'keyboard trap',
    finder: 'Tab reaches every control and shows where it is',
    html: page({ script: "document.querySelector('summary').addEventListener('keydown', (event) => event.preventDefault());", body: '<button>Last</button>' }),
  },
  {
    fault: 'deaf chart',
    finder: 'arrow keys walk a chart',
    html: page({ body: CHART.replace('</figure>', '<div class="plot" tabindex="0" role="application" aria-label="A"></div><div class="tip">1</div><p aria-live="polite"></p></figure>') }),
  },
  { fault: 'sorting that does nothing', finder: 'sorting', html: page({ script: "head.replaceChild(head.firstElementChild.cloneNode(true), head.firstElementChild);" }) },
  { fault: 'button on paper', finder: 'print', html: page({ style: '@media print { button.theme { display: block !important } }' }) },
  { fault: 'chart only by script', finder: 'without JavaScript', html: page({ body: CHART.replace('class="static"', 'class="static" hidden') }) },
];
