export { GET } from '#lib/server/chart-file.ts';
