/** Where the public reads what was found. */
export interface Place {
  readonly type: 'document' | 'foreword' | 'news';
  readonly slug: string;
  /** Of a document, from 1. */
  readonly position: number | null;
  readonly number: string | null;
  /** Another published document has the number too, so that it is no address. */
  readonly shared: boolean;
}

export function addressOf(place: Place, node = ''): string {
  return pieceAddress(place) + (node === '' ? '' : `#${encodeURIComponent(node)}`);
}

function pieceAddress({ type, slug, position, number, shared }: Place): string {
  const issue = `/issues/${encodeURIComponent(slug)}`;
  switch (type) {
    case 'foreword':
      return `${issue}/foreword`;
    case 'news':
      return `${issue}/news`;
    case 'document':
      return number === null || shared
        ? `${issue}/documents/${position ?? 1}`
        : `/documents/${encodeURIComponent(number)}`;
  }
}
