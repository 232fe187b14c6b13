/** A file on disk named on the command line; `name` is the name people see. */
export interface Found {
	path: string;
	name: string;
}
