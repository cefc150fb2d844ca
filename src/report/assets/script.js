/**
 * What moves in a page: choosing claims, filtering by level, sorting tables. Everything it shows is in the page already.
 * It listens on the root alone, so that what is put in later is heard too.
 */

/** @param {Document | Element} root */
const actionsOf = (root) => {
  const doc = root instanceof Document ? root : root.ownerDocument;
  /** @param {string} selector @returns {HTMLElement[]} */
  const all = (selector) => [...root.querySelectorAll(selector)];
  /** @param {string} id @returns {HTMLElement | null} */
  const byId = (id) => root.querySelector(`#${CSS.escape(id)}`);
  const claims = () => all('.claim[id]');
  const chosen = () => claims().find((claim) => claim.getAttribute('aria-pressed') === 'true');

  const clear = () => {
    for (const piece of all('.chosen')) piece.classList.remove('chosen');
    for (const claim of claims()) claim.setAttribute('aria-pressed', 'false');
    for (const detail of all('.detail')) detail.hidden = true;
    for (const panel of all('.panel')) panel.classList.remove('open', 'low');
  };

  /** @param {string} number @param {{ focus?: boolean }} [options] */
  const choose = (number, { focus = false } = {}) => {
    const claim = byId(`claim-${number}`);
    if (claim === null) return;
    clear();
    for (const piece of all('.claim')) if ((piece.dataset.in ?? '').split(' ').includes(number)) piece.classList.add('chosen');
    byId(`row-${number}`)?.classList.add('chosen');
    claim.setAttribute('aria-pressed', 'true');
    const detail = byId(`detail-${number}`);
    if (detail !== null) {
      detail.hidden = false;
      detail.closest('.panel')?.classList.add('open');
      const panel = detail.closest('.panel');
      panel?.scrollTo({ top: 0 });
      const top = panel !== null && getComputedStyle(panel).position === 'fixed' ? panel.getBoundingClientRect().top : Infinity;
      if (claim.getBoundingClientRect().bottom > top) claim.scrollIntoView({ block: 'start' });
    }
    if (focus) {
      claim.focus({ preventScroll: true });
      claim.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    }
  };

  /** The claim that stands that many places further, of those that are not filtered out. @param {number} by */
  const step = (by) => {
    const shown = claims().filter((claim) => !claim.matches('.filtered .claim:not(.kept)'));
    const from = shown.findIndex((claim) => claim === chosen());
    const next = shown[from < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, from + by))];
    if (next?.dataset.claim !== undefined) choose(next.dataset.claim, { focus: true });
  };

  const filter = () => {
    const wanted = new Set(all('[data-filter][aria-pressed="true"]').map((button) => button.dataset.filter));
    for (const brief of all('.brief')) brief.classList.toggle('filtered', wanted.size > 0);
    for (const piece of all('.claim')) piece.classList.toggle('kept', wanted.has(piece.dataset.event));
  };

  /** Marks the claims by their wording, or again by the level of the event. @param {boolean} wording */
  const mark = (wording) => {
    for (const piece of all('.claim')) {
      piece.dataset.look = wording ? piece.dataset.wording : piece.dataset.event;
      const sign = piece.querySelector('.sign');
      if (sign instanceof HTMLElement) sign.dataset.look = piece.dataset.look;
    }
  };

  /** @param {HTMLElement} button */
  const sort = (button) => {
    const head = button.closest('th');
    const body = button.closest('table')?.tBodies[0];
    if (head === null || body === undefined) return;
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    /** @param {HTMLTableRowElement} row */
    const valueOf = (row) => row.cells[head.cellIndex]?.dataset.value ?? row.cells[head.cellIndex]?.textContent ?? '';
    const rows = [...body.rows].sort((a, b) => valueOf(a).localeCompare(valueOf(b), 'en', { numeric: true }) || 0);
    const numeric = rows.every((row) => valueOf(row).trim() !== '' && Number.isFinite(Number(valueOf(row).replaceAll(',', ''))));
    if (numeric) rows.sort((a, b) => Number(valueOf(a).replaceAll(',', '')) - Number(valueOf(b).replaceAll(',', '')));
    body.append(...(down ? rows.reverse() : rows));
  };

  /** @param {HTMLElement} button */
  const save = (button) => {
    const url = URL.createObjectURL(new Blob([doc.getElementById('data')?.textContent ?? ''], { type: 'application/json' }));
    const link = Object.assign(doc.createElement('a'), { href: url, download: button.dataset.name ?? 'data.json' });
    link.click();
    URL.revokeObjectURL(url);
  };

  const theme = () => {
    const { dataset } = doc.documentElement;
    const dark = dataset.theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : dataset.theme === 'dark';
    dataset.theme = dark ? 'light' : 'dark';
  };

  /** On narrow pages the panel lies over the text; while one reads on there, only its head is left. @param {boolean} low */
  const lower = (low) => {
    for (const panel of all('.panel')) panel.classList.toggle('low', low);
  };

  return { all, chosen, choose, clear, lower, step, filter, mark, sort, save, theme };
};

/** @param {Document | Element} root */
export const wire = (root) => {
  const { all, chosen, choose, clear, lower, step, filter, mark, sort, save, theme } = actionsOf(root);

  /** @param {Event} event @param {string} selector @returns {HTMLElement | null} */
  const hit = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

  root.addEventListener('click', (event) => {
    const claim = hit(event, '.claim');
    const link = hit(event, 'a[href^="#claim-"]');
    const button = hit(event, 'button');
    if (claim !== null) {
      if (getSelection()?.isCollapsed !== false) choose(claim.dataset.claim ?? '');
    } else if (link !== null) {
      event.preventDefault();
      choose((link.getAttribute('href') ?? '').slice('#claim-'.length), { focus: true });
    } else if (button?.dataset.filter !== undefined) {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      filter();
    } else if (button?.dataset.sort !== undefined) sort(button);
    else if (button?.dataset.action === 'close') {
      const claimOfPanel = chosen();
      clear();
      claimOfPanel?.focus();
    } else if (button?.dataset.action === 'save') save(button);
    else if (button?.dataset.action === 'theme') theme();
    else if (button?.dataset.action === 'print') print();
  });

  for (const moved of ['wheel', 'touchmove']) {
    root.addEventListener(moved, (event) => {
      if (hit(event, '.panel') === null) lower(true);
    }, { passive: true });
  }
  for (const reached of ['click', 'focusin']) {
    root.addEventListener(reached, (event) => {
      if (hit(event, '.panel') !== null) lower(false);
    });
  }

  root.addEventListener('change', (event) => {
    const box = hit(event, 'input[data-action]');
    if (!(box instanceof HTMLInputElement)) return;
    if (box.dataset.action === 'wording') mark(box.checked);
    if (box.dataset.action === 'tags') for (const brief of all('.brief')) brief.classList.toggle('tagged', box.checked);
  });

  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (hit(event, 'input, textarea, select, .scroll, .pane') !== null) return;
    const claim = hit(event, '.claim');
    if (claim !== null && (event.key === 'Enter' || event.key === ' ')) choose(claim.dataset.claim ?? '');
    else if (event.key === 'ArrowRight') step(1);
    else if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'Escape' && chosen() !== undefined) clear();
    else return;
    event.preventDefault();
  });

  const { hash } = location;
  if (hash.startsWith('#claim-')) choose(hash.slice('#claim-'.length), { focus: true });
};
