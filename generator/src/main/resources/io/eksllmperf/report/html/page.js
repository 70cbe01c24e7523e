/* Colours, sorting, reasons, and what print needs. The page says everything without it. */
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  function themeButton() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'theme';
    const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
    const update = () => {
      button.textContent = isDark() ? 'Light colours' : 'Dark colours';
      document.dispatchEvent(new Event('colours'));
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      update();
    });
    dark.addEventListener('change', update);
    document.querySelector('header.page').append(button);
    update();
  }

  function sortBy(table, column, descending) {
    const body = table.tBodies[0];
    const value = (row) => {
      const cell = row.cells[column];
      return cell.dataset.plain ?? cell.textContent.trim();
    };
    const compare = (a, b) => {
      if (value(a) === '' || value(b) === '') {
        return (value(a) === '') - (value(b) === '');
      }
      const way = descending ? -1 : 1;
      const [x, y] = [Number(value(a)), Number(value(b))];
      return way * (Number.isNaN(x) || Number.isNaN(y) ? value(a).localeCompare(value(b), 'en') : x - y);
    };
    body.append(...[...body.rows].sort(compare));
  }

  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const label = head.querySelector('.head') ?? head.firstChild;
      const button = document.createElement('button');
      button.type = 'button';
      label.replaceWith(button);
      button.append(label);
      if (!head.hasAttribute('aria-sort')) {
        head.setAttribute('aria-sort', 'none');
      }
      button.addEventListener('click', () => {
        const descending = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach((other) => other.setAttribute('aria-sort', 'none'));
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sortBy(table, column, descending);
      });
    });
  }

  /** The reason beside a mark; the note below the table says the same. */
  function reasons() {
    let bubble = null;
    const hide = () => {
      bubble?.remove();
      bubble = null;
    };
    const show = (event) => {
      const mark = event.target.closest?.('.why');
      if (!mark) {
        return;
      }
      hide();
      bubble = document.createElement('div');
      bubble.className = 'bubble';
      bubble.setAttribute('aria-hidden', 'true');
      bubble.textContent = mark.dataset.why;
      document.body.append(bubble);
      const at = mark.getBoundingClientRect();
      const left = Math.min(at.left, root.clientWidth - bubble.offsetWidth - 16);
      const above = at.top - bubble.offsetHeight - 8;
      bubble.style.left = `${Math.max(16, left)}px`;
      bubble.style.top = `${above < 8 ? at.bottom + 8 : above}px`;
    };
    document.addEventListener('focusin', show);
    document.addEventListener('mouseover', show);
    document.addEventListener('focusout', hide);
    document.addEventListener('mouseout', hide);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  }

  /** Paper cannot be clicked. */
  function openForPrint() {
    let opened = [];
    const open = () => {
      const closed = [...document.querySelectorAll('details:not([open])')];
      closed.forEach((details) => (details.open = true));
      opened = opened.concat(closed);
    };
    const restore = () => {
      opened.forEach((details) => (details.open = false));
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', restore);
    matchMedia('print').addEventListener('change', (event) => (event.matches ? open() : restore()));
  }

  /** A link to a level's verdicts opens them. */
  function openTarget() {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    const details = target?.closest('details');
    if (details && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  }

  themeButton();
  document.querySelectorAll('table.sortable').forEach(sortable);
  reasons();
  openForPrint();
  addEventListener('hashchange', openTarget);
  openTarget();
})();
