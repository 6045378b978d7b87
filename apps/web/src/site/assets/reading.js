// Three small comforts on a document page: copy a citation, see where one is in the outline, see which note belongs
// to which words. Everything is readable and reachable without this file.

for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.dataset.copy ?? '';
    const label = button.textContent;
    button.textContent = (await copy(text, button)) ? '已复制' : '请按 Ctrl+C 复制';
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}

/** Without clipboard permission (plain http, old browsers) the citation is selected for the reader to copy. */
async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const quoted = button.parentElement?.querySelector('.quoted-text');
    if (quoted) getSelection()?.selectAllChildren(quoted);
    return false;
  }
}

const lit = (href, on) => {
  if (!href?.startsWith('#note-')) return;
  document.getElementById(href.slice(1))?.classList.toggle('lit', on);
};
for (const link of document.querySelectorAll('a.read')) {
  const href = link.getAttribute('href');
  link.addEventListener('pointerenter', () => lit(href, true));
  link.addEventListener('pointerleave', () => lit(href, false));
  link.addEventListener('focus', () => lit(href, true));
  link.addEventListener('blur', () => lit(href, false));
}
for (const note of document.querySelectorAll('.note[id]')) {
  const links = document.querySelectorAll(`a.read[href="#${CSS.escape(note.id)}"]`);
  const light = (on) => {
    for (const link of links) link.classList.toggle('lit', on);
  };
  note.addEventListener('pointerenter', () => light(true));
  note.addEventListener('pointerleave', () => light(false));
}

const entries = [...document.querySelectorAll('.outline a')].flatMap((link) => {
  const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  return target === null ? [] : [{ link, target }];
});
let waiting = false;
function here() {
  waiting = false;
  const passed = entries.filter(({ target }) => target.getBoundingClientRect().top < innerHeight * 0.3);
  const current = passed.at(-1) ?? entries[0];
  for (const { link } of entries) {
    if (link === current?.link) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
if (entries.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(here);
    },
    { passive: true },
  );
  here();
}
