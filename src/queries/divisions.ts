export { findDivision } from '../loaders/divisions.ts';
