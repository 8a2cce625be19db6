/** What one call of one system costs. */
export type Row = {
  operation: string
  /** Whose: `stage1`, `stage2` and `diamond`, which is Stage 3, are ours; the others are explained in anchors.json. */
  stage: string
  /** State it was called in: cold or warm, first or steady, how many wires … */
  variant: string
  gas: number
  /** 21000 and the calldata, where an anchor was kept with it: it tells which arguments the call had. */
  intrinsic?: number
  /** `anchor` figures were measured once, on systems that are not part of this repository. */
  source: 'measured' | 'anchor'
}

/** Bytes of a contract. */
export type Size = { contract: string; stage: string; runtime: number; initCode: number }

export type Result = { rows: Row[]; sizes: Size[] }
