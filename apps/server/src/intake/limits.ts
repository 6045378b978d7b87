/** Every bound the intake keeps, with its reason. Sizes in bytes. */

const MEBI = 1024 * 1024;

/** A year of gazettes as one PDF stays under 40 MB; anything larger is not one issue. */
export const MAX_SOURCE_BYTES = 64 * MEBI;

/** A web page becomes a tree some thirty times its size in memory; a whole issue as a page has under 2 MB. */
export const MAX_HTML_BYTES = 16 * MEBI;

/** The text parts of the largest Word gazette unpack to some 20 MB; a zip bomb unpacks to gigabytes. */
export const MAX_UNPACKED_BYTES = 96 * MEBI;

/** A Word file has tens of parts; thousands of entries only cost time. */
export const MAX_ARCHIVE_ENTRIES = 5_000;

/** An issue has some 60 pages, a yearbook some 600. */
export const MAX_PDF_PAGES = 2_000;

/** Mean number of characters per page under which a PDF is a picture of pages with stray text on it. */
export const MIN_CHARACTERS_PER_PAGE = 10;

/** Columns of one table: a page has room for some 20; a `colspan` of a million must not be unrolled. */
export const MAX_TABLE_COLUMNS = 100;

/** Rows a merged cell may reach down. */
export const MAX_ROWSPAN = 1_000;

/** Depth of nested elements that are read as structure; deeper text is kept as one run. */
export const MAX_ELEMENT_DEPTH = 400;

/** Bytes looked at to tell the format and to judge an encoding. */
export const SNIFFED_BYTES = 256 * 1024;
