// Generated from facet.ts and the compiled facet. Do not edit.

// This facet has no limits.
export {}
