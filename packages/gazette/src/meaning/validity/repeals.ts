import type { Attachment, Node, Validity } from '../../model/index.ts';
import { loose } from '../../source/loose.ts';
import { type CitationReading, numberSpans, readCitations } from '../citations/index.ts';
import { sentences } from './clause.ts';

type Repeal = Validity['repeals'][number];

/** 废止 as what happens to the documents named before it. */
const REPEALED = /(?:同时|予以|即行|自行|相应|一并|一律|均|即|宣布|决定)(?:予以)?(?:废止|失效)/g;
/** 废止 before the documents it names. */
const REPEALS = /(?:决定|现|予以|同意|宣布)(?:予以)?废止(?=《|[\u4e00-\u9fff]{0,6}《)/g;
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
  const lines = sentences(body);
  if (/废止/.test(title)) found.push(...titleRepeals(title));
  let listed = false;
  for (const { text } of lines) {
    if (listed && /废止/.test(title)) found.push(...readCitations(text).filter(isDocument));
    if (!/废止|失效/.test(text)) continue;
    const citations = readCitations(text).filter(isDocument);
    found.push(...repealedBefore(text, citations), ...repealedAfter(text, citations));
    listed ||= LISTED.test(text);
  }
  if (listed && /废止|失效/.test(title)) {
    for (const { text } of attachments.flatMap((attachment) => sentences(attachment.body))) {
      found.push(...readCitations(text).filter(isDocument));
    }
  }
  const all = lines.flatMap(({ text }) => (text.includes('《') ? readCitations(text) : []));
  return distinct(found.map((citation) => repealOf(citation, all)));
}

const isDocument = (citation: CitationReading) => citation.kind === 'document' || citation.kind === 'law';

function titleRepeals(title: string): readonly CitationReading[] {
  const at = title.indexOf('废止');
  return readCitations(title.replace(/[〈<]/g, '《').replace(/[〉>]/g, '》')).filter(
    (citation) => citation.start > at && isDocument(citation),
  );
}

function repealedBefore(text: string, citations: readonly CitationReading[]): readonly CitationReading[] {
  const found: CitationReading[] = [];
  REPEALED.lastIndex = 0;
  for (let match = REPEALED.exec(text); match !== null; match = REPEALED.exec(text)) {
    let at = match.index;
    const before = citations.filter((citation) => citation.end <= at).reverse();
    let gap = /^[^。；;：:]{0,20}$/;
    for (const citation of before) {
      if (!gap.test(text.slice(citation.end, at))) break;
      found.push(citation);
      at = citation.start;
      gap = TOGETHER;
    }
  }
  return found.reverse();
}

function repealedAfter(text: string, citations: readonly CitationReading[]): readonly CitationReading[] {
  const found: CitationReading[] = [];
  REPEALS.lastIndex = 0;
  for (let match = REPEALS.exec(text); match !== null; match = REPEALS.exec(text)) {
    let at = REPEALS.lastIndex;
    for (const citation of citations) {
      if (citation.start < at) continue;
      if (!TOGETHER.test(text.slice(at, citation.start))) break;
      found.push(citation);
      at = citation.end;
    }
  }
  return found;
}

/** The number comes from any place of the document where the same title is printed with one. */
function repealOf({ title, number, text }: CitationReading, all: readonly CitationReading[]): Repeal {
  if (title === null) return { number: number ?? numberSpans(text)[0]?.number ?? null, title: null };
  const key = loose(title);
  const printed = all.find(
    (other) => other.number !== null && other.title !== null && loose(other.title) === key,
  );
  return { number: number ?? printed?.number ?? null, title };
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
