export { GET } from '#lib/server/export.ts';
