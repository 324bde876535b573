export function transform(url: URL): Promise<string>;
