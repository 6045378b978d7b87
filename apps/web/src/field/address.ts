import { useSyncExternalStore } from 'react';

/** Where one is: kept in the address behind `#`, so that going back works and nothing is asked of the network. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'group'; readonly visit: string; readonly group: number }
  | { readonly page: 'finish'; readonly visit: string }
  | { readonly page: 'queue' }
  | { readonly page: 'open' };

function readPlace(hash: string): Place {
  const [page = '', visit = '', group = ''] = hash.replace(/^#\/?/u, '').split('/');
  switch (page) {
    case 'visit':
      return { page: 'group', visit, group: /^\d{1,3}$/u.test(group) ? Number(group) : 0 };
    case 'finish':
      return { page: 'finish', visit };
    case 'queue':
      return { page: 'queue' };
    case 'open':
      return { page: 'open' };
    default:
      return { page: 'home' };
  }
}

export function hrefOf(place: Place): string {
  switch (place.page) {
    case 'home':
      return '#/';
    case 'group':
      return `#/visit/${place.visit}/${place.group}`;
    case 'finish':
      return `#/finish/${place.visit}`;
    case 'queue':
      return '#/queue';
    case 'open':
      return '#/open';
  }
}

export function go(place: Place): void {
  window.location.hash = hrefOf(place);
  window.scrollTo({ top: 0 });
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const usePlace = (): Place => readPlace(useSyncExternalStore(subscribe, () => window.location.hash));
