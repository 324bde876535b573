import type { FrameworkData } from '../src/frameworks/frameworks';

export function frameworkWords(): Promise<FrameworkData>;
