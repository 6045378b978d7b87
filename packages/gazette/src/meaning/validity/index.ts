export { readValidity, type ValidityInput } from './read-validity.ts';
