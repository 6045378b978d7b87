import type { Attachment, Node, Validity } from '../../model/index.ts';
import { loose } from '../../source/loose.ts';
import { type CitationReading, readCitations } from '../citations/index.ts';
import { sentences } from './clause.ts';

type Repeal = Validity['repeals'][number];

/** 废止 as what happens to the documents named before it. */
const REPEALED =
  /(?:同时|予以|即行|自行|相应|一并|一律|均|即|宣布|决定)(?:予以)?(?:废止|失效)|(?<=[》）)号]|文件)(?:自[^，,。；;《》]{1,16}起)?(?:废止|失效)/g;
/** 废止 before the documents it names. */
const REPEALS = /(?:决定|现|予以|同意|宣布|同时|一并)(?:予以)?废止(?=《|[\u4e00-\u9fff]{0,6}《)/g;
const LISTED = /(?:下列|以下|附件|目录)[^。]{0,30}(?:废止|失效)|(?:废止|失效)[^。]{0,12}(?:下列|以下)/;
/** What may stand between two documents repealed together; a comma begins another statement. */
const TOGETHER = /^[^，,。；;：:]{0,16}$/;

/**
 * The documents a document puts out of force, by number where one is printed, else by title: those its title names
 * (关于废止《…》的通知), those a clause repeals (原《…》(…)同时废止), and the list of a repealing decision.
 */
export function readRepeals(
  title: string,
  body: readonly Node[],
  attachments: readonly Attachment[],
): readonly Repeal[] {
  const found: CitationReading[] = [];
  const repealing = ENDS_FORCE.test(title);
  const add = (citations: readonly CitationReading[]) => {
    for (const citation of citations) found.push(citation);
  };
  if (repealing) add(titleRepeals(title));
  let listed = false;
  // The list of a repealing decision stands in any of its sentences.
  for (const { text } of sentences(body, repealing ? ANYTHING : ENDS_FORCE)) {
    if (listed) add(readCitations(text).filter(isDocument));
    if (!ENDS_FORCE.test(text)) continue;
    const citations = readCitations(text).filter(isDocument);
    add(repealedBefore(text, citations));
    add(repealedAfter(text, citations));
    listed ||= repealing && LISTED.test(text);
  }
  if (listed) {
    for (const attachment of attachments) {
      for (const { text } of sentences(attachment.body, ANYTHING))
        add(readCitations(text).filter(isDocument));
    }
  }
  if (found.length === 0) return [];
  const printed = numbersByTitle(body);
  return distinct(found.map((citation) => repealOf(citation, printed)));
}

const ENDS_FORCE = /废止|失效/;
const ANYTHING = /\S/;
const NAMES_TITLE = /《/;

/** The numbers that the text prints with titles, by title. */
function numbersByTitle(body: readonly Node[]): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const { text } of sentences(body, NAMES_TITLE)) {
    if (!text.includes('《')) continue;
    for (const { title, number } of readCitations(text)) {
      if (title !== null && number !== null) printed.set(loose(title), number);
    }
  }
  return printed;
}

const isDocument = (citation: CitationReading) => citation.kind === 'document' || citation.kind === 'law';

function titleRepeals(title: string): readonly CitationReading[] {
  const at = title.search(ENDS_FORCE);
  return readCitations(title.replace(/[〈<]/g, '《').replace(/[〉>]/g, '》')).filter(
    (citation) => citation.start > at && isDocument(citation),
  );
}

function repealedBefore(text: string, citations: readonly CitationReading[]): readonly CitationReading[] {
  const found: CitationReading[] = [];
  let floor = 0;
  let behind = 0;
  for (const match of text.matchAll(REPEALED)) {
    while ((citations[behind]?.end ?? Number.POSITIVE_INFINITY) <= match.index) behind++;
    let at = match.index;
    let gap = /^[^。；;：:]{0,20}$/;
    let first = behind;
    for (let i = behind - 1; i >= floor; i--) {
      const citation = citations[i];
      if (citation === undefined || !gap.test(text.slice(citation.end, at))) break;
      first = i;
      at = citation.start;
      gap = TOGETHER;
    }
    for (const citation of citations.slice(first, behind)) found.push(citation);
    floor = behind;
  }
  return found;
}

function repealedAfter(text: string, citations: readonly CitationReading[]): readonly CitationReading[] {
  const found: CitationReading[] = [];
  let next = 0;
  for (const match of text.matchAll(REPEALS)) {
    let at = match.index + match[0].length;
    while ((citations[next]?.start ?? Number.POSITIVE_INFINITY) < at) next++;
    for (let citation = citations[next]; citation !== undefined; citation = citations[next]) {
      if (!TOGETHER.test(text.slice(at, citation.start))) break;
      found.push(citation);
      at = citation.end;
      next++;
    }
  }
  return found;
}

/** The number comes from any place of the document where the same title is printed with one. */
function repealOf({ title, number }: CitationReading, printed: ReadonlyMap<string, string>): Repeal {
  return title === null ? { number, title } : { number: number ?? printed.get(loose(title)) ?? null, title };
}

function distinct(repeals: readonly Repeal[]): readonly Repeal[] {
  const seen = new Set<string>();
  return repeals.filter((repeal) => {
    const key = repeal.number ?? loose(repeal.title ?? '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
