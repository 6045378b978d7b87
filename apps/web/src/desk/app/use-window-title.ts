import { type RefObject, useEffect } from 'react';

const product = '政令通';

/** The window is named after the heading of the page within `content`, which may come or change after the page itself. */
export function useWindowTitle(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = content.current;
    if (element === null) return;
    const name = () => {
      const heading = element.querySelector('h1')?.textContent?.trim() ?? '';
      const title = heading === '' ? product : `${heading} · ${product}`;
      if (document.title !== title) document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [content]);
}
