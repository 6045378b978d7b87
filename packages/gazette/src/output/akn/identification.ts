import type { GazetteDocument, IsoDate, Issue } from '../../model/index.ts';
import { concat, element, type Markup, wellFormed } from '../markup.ts';

/** What identifies one work (FRBR): the document itself, what it encloses, or one of its attachments. */
export interface Work {
  /** `act` for rules with articles, `doc` for everything else. */
  readonly kind: 'act' | 'doc';
  /** 文种: 通知 办法 方案 … */
  readonly subtype: string;
  /** Path behind the work's address: `main`, `instrument`, `att_1`. */
  readonly component: string;
  readonly title: string;
}

/** A date of the work with what it is the date of; the standard requires one, so the last resort says it is unknown. */
function workDate(document: GazetteDocument, issue: Issue): { date: IsoDate; name: string } {
  if (document.signed !== null) return { date: document.signed, name: '成文' };
  if (document.printed !== null) return { date: document.printed, name: '印发' };
  if (issue.issue.published !== null) return { date: issue.issue.published, name: '公报出版' };
  const year = document.number?.year ?? issue.issue.year;
  return year === null || year < 1
    ? { date: '0001-01-01', name: '未载明' }
    : { date: `${String(year).padStart(4, '0')}-01-01`, name: '仅知年份' };
}

/** Address of the document as a work: `/akn/cn/doc/2019-11-13/綦江府办发〔2019〕56号`, percent-encoded. */
function workAddress(document: GazetteDocument, issue: Issue, position: number): string {
  const { date } = workDate(document, issue);
  const { year, number } = issue.issue;
  const name = document.number?.text ?? `gazette-${year ?? 0}-${number ?? 0}-${position}`;
  return `/akn/cn/doc/${date}/${addressPart(name)}`;
}

/** Text as one percent-encoded part of an address, without white space. */
export function addressPart(text: string): string {
  return encodeURIComponent(wellFormed(text.replace(/\s+/g, '')));
}

/** Address of a document elsewhere, by its number alone. */
export function numberAddress(number: string): string {
  return `/akn/cn/doc/${addressPart(number)}`;
}

/** The `<meta>` of a work: work, expression and manifestation, where it was published, and whom it refers to. */
export function meta(document: GazetteDocument, issue: Issue, position: number, work: Work): Markup {
  const { date, name } = workDate(document, issue);
  const address = workAddress(document, issue, position);
  const published = issue.issue.published ?? date;
  const prefix = work.component === 'main' ? '' : `${work.component}__`;
  const author = element('FRBRauthor', { href: `#${prefix}issuer_1`, as: '#author' });
  const level = (thisAddress: string, uri: string, when: string, whenName: string) => [
    element('FRBRthis', { value: thisAddress }),
    element('FRBRuri', { value: uri }),
    element('FRBRdate', { date: when, name: whenName }),
  ];
  const component = `!${work.component}`;
  const identification = element(
    'identification',
    { source: '#zhengling' },
    element(
      'FRBRWork',
      {},
      ...level(`${address}/${component}`, address, date, name),
      author,
      element('FRBRcountry', { value: 'cn' }),
      element('FRBRsubtype', { value: work.subtype }),
      document.number === null ? null : element('FRBRnumber', { value: document.number.text }),
      element('FRBRname', { value: work.title }),
    ),
    element(
      'FRBRExpression',
      {},
      ...level(`${address}/zho@${date}/${component}`, `${address}/zho@${date}`, date, name),
      author,
      element('FRBRlanguage', { language: 'zho' }),
    ),
    element(
      'FRBRManifestation',
      {},
      ...level(
        `${address}/zho@${date}/${component}.xml`,
        `${address}/zho@${date}.xml`,
        published,
        '公报出版',
      ),
      element('FRBRauthor', { href: '#zhengling', as: '#editor' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
  const { title, number, totalNumber, year } = issue.issue;
  const publication = element('publication', {
    date: published,
    name: title ?? '政府公报',
    showAs: `${title ?? '政府公报'}${year === null ? '' : `${year}年`}${number === null ? '' : `第${number}期`}`,
    number: totalNumber === null ? null : `总第${totalNumber}期`,
  });
  return element(
    'meta',
    {},
    identification,
    work.component === 'main' ? publication : null,
    work.component === 'main' ? lifecycle(document, date) : null,
    references(document, issue, address, prefix),
  );
}

/** When it came about, took force and leaves force, as far as it says so. */
function lifecycle(document: GazetteDocument, date: IsoDate): Markup {
  const { from, to } = document.validity;
  return element(
    'lifecycle',
    { source: '#zhengling' },
    element('eventRef', { eId: 'event_1', date, type: 'generation', source: '#original' }),
    from === null
      ? null
      : element('eventRef', {
          eId: 'event_2',
          date: from,
          type: 'amendment',
          source: '#original',
          refersTo: '#inforce',
        }),
    to === null
      ? null
      : element('eventRef', { eId: 'event_3', date: to, type: 'repeal', source: '#original' }),
  );
}

function references(document: GazetteDocument, issue: Issue, address: string, prefix: string): Markup {
  const issuers = document.issuers.length > 0 ? document.issuers : [issue.issue.jurisdiction ?? '未载明'];
  const organisations = issuers.map((name, at) =>
    element('TLCOrganization', {
      eId: `${prefix}issuer_${at + 1}`,
      href: `/akn/ontology/organization/cn/${addressPart(name)}`,
      showAs: name,
    }),
  );
  if (prefix !== '') return element('references', { source: '#zhengling' }, concat(organisations));
  const repeals = document.validity.repeals.map(({ number, title }) =>
    element('activeRef', {
      href: number === null ? `/akn/cn/doc/${addressPart(title ?? '')}` : numberAddress(number),
      showAs: title ?? number ?? '',
    }),
  );
  return element(
    'references',
    { source: '#zhengling' },
    element('original', { eId: 'original', href: address, showAs: document.number?.text ?? document.title }),
    concat(repeals),
    concat(organisations),
    element('TLCOrganization', {
      eId: 'zhengling',
      href: '/akn/ontology/organization/zhengling',
      showAs: '政令通',
    }),
    element('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: '发文机关' }),
    element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: '编辑' }),
    element('TLCConcept', { eId: 'inforce', href: '/akn/ontology/concept/inforce', showAs: '施行' }),
  );
}
