export { type HonourReading, readHonours } from './read-honours.ts';
