// Payung: what scripts add to pages that already work without them. No build, no globals, no inline handlers.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, scope = document) => [...scope.querySelectorAll(selector)];
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const english = root.lang === 'en';
  const dot = english ? ',' : '.';
  const months = english
    ? ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
    : ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
  const spoken = (day, month, year) => `${day} ${months[month - 1]} ${year}`;
  const exists = (day, month, year) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };

  /* ---- toast ---- */
  const toasts = document.getElementById('toasts');
  function toast(words, tone = 'lost') {
    if (!toasts || !words) return;
    const box = document.createElement('div');
    box.className = `toast toast-${tone}`;
    const text = document.createElement('span');
    text.textContent = words;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'plain';
    close.textContent = toasts.dataset.close;
    close.addEventListener('click', () => box.remove());
    box.append(text, close);
    toasts.append(box);
  }

  /* ---- theme: the cookie is the server's; here only the press is answered at once ---- */
  function offer(theme) {
    all('[data-theme-switch] button').forEach((each) => {
      const word = each.querySelector('.theme-word');
      each.value = theme;
      word.textContent = word.dataset[theme];
    });
  }
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-theme-switch]')) return;
    event.preventDefault();
    const button = form.querySelector('button');
    const theme = button.value;
    const body = new FormData(form);
    body.set('theme', theme);
    fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => toast(toasts?.dataset.offline));
    offer(theme === 'dark' ? 'light' : 'dark');
    root.dataset.theme = theme;
    document.dispatchEvent(new CustomEvent('payung:theme'));
  });

  if (root.dataset.theme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches) offer('light');

  /* ---- buttons say that they are sending ---- */
  function busy(form, submitter) {
    const button = submitter || form.querySelector('button[type="submit"]');
    if (!button || !button.dataset.busy || button.dataset.words) return;
    button.dataset.words = button.textContent;
    setTimeout(() => {
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-disabled', 'true');
    });
  }
  function rested(scope) {
    all('button[data-words]', scope).forEach((button) => {
      button.textContent = button.dataset.words;
      delete button.dataset.words;
      button.removeAttribute('aria-disabled');
    });
  }
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('[data-theme-switch]') || event.defaultPrevented) return;
    if (form.querySelector('button[aria-disabled="true"]')) {
      event.preventDefault();
      return;
    }
    all('[data-money]', form).forEach((input) => { input.value = input.value.replace(/[^\d-]/g, ''); });
    busy(form, event.submitter);
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) rested(document); });

  /* ---- what the village desk keeps on this device goes with its owner ---- */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-sign-out]')) return;
    try {
      const place = `payung-desk:${form.dataset.signOut}`;
      const { waiting = [] } = JSON.parse(localStorage.getItem(place) || '{}');
      if (waiting.length && !window.confirm(form.dataset.unsent.replace('%d', waiting.length))) {
        event.preventDefault();
        return;
      }
      localStorage.removeItem(place);
      if (localStorage.getItem('payung-desk') === form.dataset.signOut) localStorage.removeItem('payung-desk');
    } catch {
      // a device without storage keeps nothing
    }
  });

  /* ---- htmx ---- */
  document.addEventListener('htmx:configRequest', (event) => {
    const header = meta('csrf-header');
    if (header) event.detail.headers[header] = meta('csrf-token');
  });
  document.addEventListener('htmx:sendError', (event) => { rested(event.target); toast(toasts?.dataset.offline); });
  document.addEventListener('htmx:responseError', (event) => {
    rested(event.target);
    const status = event.detail.xhr.status;
    toast(status === 401 || status === 403 ? toasts?.dataset.refused : toasts?.dataset.failed);
  });
  document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));

  /* ---- NIK ---- */
  function nik(input) {
    const hint = input.parentElement.querySelector('[data-nik-hint]');
    const places = hint?.dataset.places;
    const names = new Map();
    const say = (words, tone) => {
      if (!hint) return;
      hint.hidden = !words;
      hint.className = `hint ${tone}`;
      hint.textContent = words;
    };
    const read = () => {
      const digits = input.value.replace(/\s/g, '');
      if (!digits) return say('', 'soft');
      if (/\D/.test(digits)) return say(hint.dataset.letters, 'text-lost');
      if (digits.length < 16) return say(hint.dataset.short.replace('%d', digits.length), 'soft');
      if (digits.length > 16) return say(hint.dataset.long.replace('%d', digits.length), 'text-lost');
      const female = Number(digits.slice(6, 8)) > 40;
      const day = Number(digits.slice(6, 8)) - (female ? 40 : 0);
      const month = Number(digits.slice(8, 10));
      const now = new Date().getFullYear();
      const year = Number(digits.slice(10, 12)) + (2000 + Number(digits.slice(10, 12)) > now ? 1900 : 2000);
      if (!exists(day, month, year)) return say(hint.dataset.date, 'text-lost');
      const words = hint.dataset.reads.replace('%s', female ? hint.dataset.female : hint.dataset.male).replace('%s', spoken(day, month, year));
      const district = digits.slice(0, 6);
      const name = names.get(district);
      say(name ? `${words}, ${name}` : words, 'text-safe');
      if (places && name === undefined) ask(district);
    };
    // only the six digits of the district leave the page, never the NIK; the answer is read against what the field holds by then
    const ask = (district) => {
      names.set(district, '');
      fetch(`${places}?district=${district}`, { headers: { Accept: 'text/plain' } })
        .then((answer) => (answer.ok ? answer.text() : ''))
        .then((name) => { names.set(district, name); read(); })
        .catch(() => names.delete(district));
    };
    const group = () => {
      const end = input.selectionStart === input.value.length;
      if (!end || /[^\d\s]/.test(input.value)) return;
      input.value = input.value.replace(/\s/g, '').replace(/(\d{4})(?=\d)/g, '$1 ');
    };
    input.addEventListener('input', () => { group(); read(); });
    input.addEventListener('blur', read);
    group();
    if (input.value) read();
  }

  /* ---- money ---- */
  function money(input) {
    const dots = () => {
      const after = input.value.length - input.selectionStart;
      const digits = input.value.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
      input.value = digits.replace(/(\d)(?=(\d{3})+$)/g, `$1${dot}`);
      if (document.activeElement === input) {
        const at = Math.max(0, input.value.length - after);
        input.setSelectionRange(at, at);
      }
    };
    input.addEventListener('input', dots);
    dots();
  }

  /* ---- dates as people write them ---- */
  const monthWords = { jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 };
  function readDate(text) {
    const parts = text.trim().toLowerCase().split(/[\s./-]+/).filter(Boolean);
    if (parts.length !== 3) return null;
    if (/^\d{4}$/.test(parts[0])) parts.reverse();
    const day = Number(parts[0]);
    const month = /^\d+$/.test(parts[1]) ? Number(parts[1]) : monthWords[parts[1].slice(0, 3)];
    let year = Number(parts[2]);
    if (/^\d{2}$/.test(parts[2])) year += 2000 + year > new Date().getFullYear() + 10 ? 1900 : 2000;
    return year > 1900 && exists(day, month, year) ? [day, month, year] : null;
  }
  function date(input) {
    const hint = input.parentElement.querySelector('[data-date-hint]');
    input.addEventListener('blur', () => {
      const read = readDate(input.value);
      if (read) input.value = spoken(...read);
      if (!hint) return;
      hint.hidden = !input.value || Boolean(read);
      hint.className = 'hint text-lost';
      hint.textContent = hint.hidden ? '' : hint.dataset.unread;
    });
  }

  /* ---- files ---- */
  function drop(box) {
    const input = box.querySelector('input[type="file"]');
    const name = box.querySelector('[data-drop-name]');
    all('[data-drop-words]', box).forEach((words) => { words.hidden = false; });
    input.classList.add('unseen');
    input.addEventListener('change', () => {
      const file = input.files[0];
      const [unit, bytes] = file && file.size < 1e6 ? ['kB', 1e3] : ['MB', 1e6];
      const digits = { maximumFractionDigits: 1 };
      name.textContent = file ? `${file.name} (${(file.size / bytes).toLocaleString(english ? 'en' : 'id', digits)} ${unit})` : '';
    });
    const over = (event, on) => { event.preventDefault(); box.classList.toggle('over', on); };
    box.addEventListener('dragover', (event) => over(event, true));
    box.addEventListener('dragleave', (event) => over(event, false));
    box.addEventListener('drop', (event) => {
      over(event, false);
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  /* ---- dialogs: a <details> becomes a modal ---- */
  function dialog(details) {
    const ask = details.querySelector('.ask');
    const summary = details.querySelector('summary');
    const modal = document.createElement('dialog');
    if (!modal.showModal) return;
    modal.className = ask.className;
    modal.setAttribute('aria-labelledby', ask.getAttribute('aria-labelledby'));
    modal.append(...ask.childNodes);
    ask.replaceWith(modal);
    summary.setAttribute('role', 'button');
    summary.setAttribute('aria-haspopup', 'dialog');
    summary.addEventListener('click', (event) => {
      event.preventDefault();
      details.open = true;
      modal.showModal();
    });
    modal.addEventListener('close', () => { details.open = false; summary.focus(); });
    all('[data-close]', modal).forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => modal.close());
    });
  }

  /* ---- tables: choosing rows, choosing columns ---- */
  function picks(form) {
    const bar = form.querySelector('[data-chosen]');
    const boxes = () => all('[data-pick]', form);
    const every = form.querySelector('[data-pick-all]');
    const count = () => {
      const chosen = boxes().filter((box) => box.checked).length;
      boxes().forEach((box) => box.closest('tr').classList.toggle('chosen', box.checked));
      if (bar) {
        bar.hidden = chosen === 0;
        bar.querySelector('[data-chosen-count]').textContent = chosen;
      }
      if (every) {
        every.checked = chosen > 0 && chosen === boxes().length;
        every.indeterminate = chosen > 0 && chosen < boxes().length;
      }
    };
    if (every) {
      every.hidden = false;
      every.addEventListener('change', () => { boxes().forEach((box) => { box.checked = every.checked; }); count(); });
    }
    form.addEventListener('change', (event) => { if (event.target.matches('[data-pick]')) count(); });
    count();
  }
  function columns(menu) {
    const table = menu.closest('section, main, body').querySelector('table');
    menu.hidden = false;
    menu.addEventListener('change', (event) => {
      all(`[data-column="${event.target.value}"]`, table).forEach((cell) => { cell.hidden = !event.target.checked; });
    });
  }

  /* ---- compare: S same, B different, U undo ---- */
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
    const button = document.querySelector(`[data-compare] [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  /* ---- charts ---- */
  const drawn = new Map();
  let library;
  function charts(address) {
    library ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    });
    return library;
  }
  function colours() {
    const style = getComputedStyle(root);
    const token = (name) => style.getPropertyValue(`--${name}`).trim();
    return { ink: token('ink'), soft: token('soft'), line: token('line'), surface: token('surface'), turmeric: token('turmeric'), sans: token('sans'), series: [1, 2, 3, 4, 5, 6].map((n) => token(`c${n}`)) };
  }
  const lies = (chart) => chart.kind.startsWith('RANKED');
  const high = (ranked) => 110 + 34 * ranked.categories.length;
  function options(chart) {
    const c = colours();
    const write = (value) => (value == null ? '—' : value.toLocaleString(english ? 'en' : 'id', { maximumFractionDigits: 2 }));
    const step = chart.kind === 'STEP';
    const line = chart.kind === 'LINE' || step;
    const ranked = lies(chart);
    const series = chart.series.map((each, at) => ({
      name: each.name,
      data: step ? each.values.map((value, day) => [chart.days[day], value]) : each.values,
      step: step ? 'end' : undefined,
      type: line ? 'line' : 'bar',
      stack: chart.kind === 'STACKED' || chart.kind === 'RANKED_PARTS' ? 'all' : undefined,
      symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4],
      symbolSize: 8,
      connectNulls: each.joined === true,
      lineStyle: { width: 3, type: ['solid', 'dashed', 'dotted'][at % 3] },
      barMaxWidth: 40,
    }));
    if (chart.target != null) {
      series.push({ name: chart.targetWord, type: 'line', symbol: 'none', color: c.ink, lineStyle: { width: 2, type: [8, 4] }, data: chart.categories.map(() => chart.target) });
    }
    const names = { type: step ? 'time' : 'category', data: step ? undefined : chart.categories, inverse: ranked, axisLabel: ranked ? { color: c.soft, interval: 0, width: 150, overflow: 'break' } : { color: c.soft }, axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false } };
    const numbers = { type: 'value', scale: line, splitNumber: ranked && window.innerWidth < 600 ? 2 : 5, name: ranked ? undefined : chart.unit, nameTextStyle: { color: c.soft, align: 'left' }, axisLabel: { color: c.soft, formatter: write, hideOverlap: true }, splitLine: { lineStyle: { color: c.line } } };
    return {
      animation: false,
      aria: { enabled: true, decal: { show: !line } },
      color: c.series,
      textStyle: { fontFamily: c.sans, color: c.ink },
      grid: { left: 24, right: 40, top: 64, bottom: 8, containLabel: true },
      legend: { left: 0, top: 0, textStyle: { color: c.ink }, icon: 'roundRect' },
      tooltip: { trigger: 'axis', confine: true, backgroundColor: c.surface, borderColor: c.line, textStyle: { color: c.ink }, valueFormatter: (value) => `${write(value)} ${chart.unit}` },
      xAxis: ranked ? numbers : names,
      yAxis: ranked ? names : numbers,
      series,
    };
  }
  // pictures and numbers to take along; drawn on white, so that they can be put into a letter
  function save(kind, data, echarts) {
    const give = (address, ending) => {
      const link = document.createElement('a');
      link.href = address;
      link.download = `${data.id}.${ending}`;
      link.click();
    };
    if (kind === 'csv') {
      const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`;
      const rows = [[data.unit, ...data.series.map((each) => each.name)], ...data.categories.map((name, at) => [name, ...data.series.map((each) => each.values[at])])];
      const words = rows.map((row) => row.map(cell).join(',')).join('\r\n');
      give(URL.createObjectURL(new Blob([`\ufeff${words}`], { type: 'text/csv;charset=utf-8' })), 'csv');
      return;
    }
    const sheet = document.createElement('div');
    const theme = root.dataset.theme;
    root.dataset.theme = 'light';
    const picture = echarts.init(sheet, null, { renderer: kind === 'svg' ? 'svg' : 'canvas', width: 960, height: lies(data) ? high(data) : 480, devicePixelRatio: 2 });
    picture.setOption({ ...options(data), backgroundColor: '#ffffff' });
    root.dataset.theme = theme;
    if (kind === 'svg') {
      give(URL.createObjectURL(new Blob([picture.renderToSVGString()], { type: 'image/svg+xml' })), 'svg');
    } else {
      give(picture.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' }), 'png');
    }
    picture.dispose();
  }
  function chart(box) {
    const data = JSON.parse(box.querySelector('script[type="application/json"]').textContent);
    data.targetWord = box.dataset.target;
    const canvas = document.getElementById(box.dataset.chart);
    const table = box.querySelector('[data-chart-table]');
    const toggle = box.querySelector('[data-chart-toggle]');
    charts(box.dataset.library).then((echarts) => {
      const show = (picture) => {
        canvas.hidden = !picture;
        table.hidden = picture;
        toggle.querySelector('span').textContent = picture ? toggle.dataset.table : toggle.dataset.picture;
      };
      show(true);
      if (lies(data)) canvas.style.height = `${high(data)}px`;
      const instance = echarts.init(canvas, null, { renderer: 'svg' });
      instance.setOption(options(data));
      drawn.set(instance, data);
      box.querySelectorAll('[data-chart-save]').forEach((button) => {
        button.hidden = false;
        button.addEventListener('click', () => save(button.dataset.chartSave, data, echarts));
      });
      toggle.hidden = false;
      toggle.addEventListener('click', () => { show(canvas.hidden); instance.resize(); });
      new ResizeObserver(() => { if (!canvas.hidden) instance.resize(); }).observe(box);
    }).catch(() => {});
  }
  // a picture that stands alone as PNG, twice as fine
  function picture(button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = image.width * 2;
        canvas.height = image.height * 2;
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) => {
          const link = document.createElement('a');
          link.href = URL.createObjectURL(blob);
          link.download = `${button.dataset.name}.png`;
          link.click();
        });
      };
      image.src = button.dataset.href;
    });
  }
  const redraw = () => drawn.forEach((data, instance) => instance.setOption(options(data)));
  document.addEventListener('payung:theme', redraw);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  // paper is white: charts are drawn in the light colours while printing
  let screenTheme;
  window.addEventListener('beforeprint', () => { screenTheme = root.dataset.theme; root.dataset.theme = 'light'; redraw(); });
  window.addEventListener('afterprint', () => { root.dataset.theme = screenTheme; redraw(); });

  /* ---- menus ---- */
  document.addEventListener('click', (event) => {
    all('details.user[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    all('details.user[open]').forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  /* ---- moving from one day of change to the next ---- */
  function slider(box) {
    const range = box.querySelector('input[type="range"]');
    const day = document.getElementById('on');
    const days = box.dataset.days.split(',').map((each) => each.trim());
    const words = (iso) => spoken(Number(iso.slice(8)), Number(iso.slice(5, 7)), iso.slice(0, 4));
    const say = (iso) => {
      range.setAttribute('aria-valuetext', words(iso));
      box.querySelector('output').textContent = words(iso);
    };
    box.hidden = false;
    range.addEventListener('input', () => { day.value = days[range.value]; say(day.value); });
    day.addEventListener('change', () => {
      if (!day.value) return;
      range.value = Math.max(0, days.filter((each) => each <= day.value).length - 1);
      say(day.value);
    });
  }

  /* ---- sending on and printing ---- */
  function share(link) {
    link.addEventListener('click', (event) => {
      if (!navigator.clipboard) return;
      event.preventDefault();
      navigator.clipboard.writeText(link.href)
        .then(() => toast(link.dataset.done, 'safe'))
        .catch(() => { window.location = link.href; });
    });
  }
  function print(button) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  function once(selector, scope, work) {
    const found = all(selector, scope);
    if (scope.matches?.(selector)) found.unshift(scope);
    found.filter((element) => !element.dataset.ready).forEach((element) => {
      element.dataset.ready = '1';
      work(element);
    });
  }
  function enhance(scope) {
    once('[data-nik]', scope, nik);
    once('[data-money]', scope, money);
    once('[data-date]', scope, date);
    once('[data-drop]', scope, drop);
    once('details[data-dialog]', scope, dialog);
    once('form[data-picks]', scope, picks);
    once('[data-columns]', scope, columns);
    once('[data-chart]', scope, chart);
    once('[data-picture-save]', scope, picture);
    once('[data-slider]', scope, slider);
    once('[data-share]', scope, share);
    once('[data-print]', scope, print);
    once('[data-faults]', scope, (box) => box.focus());
  }
  enhance(document);
})();
