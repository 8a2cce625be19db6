import * as v from 'valibot'

const text = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern))
const quantity = text(/^0x(0|[1-9a-f][0-9a-f]{0,63})$/i)
const data = text(/^0x([0-9a-f]{2})*$/i)
const bytes32 = text(/^0x[0-9a-f]{64}$/i)
const address = text(/^0x[0-9a-f]{40}$/i)

const log = v.object({
  address,
  topics: v.pipe(v.array(bytes32), v.maxLength(4)),
  data,
  blockNumber: v.nullable(quantity),
})
const block = v.object({
  hash: v.nullable(bytes32),
  number: v.nullable(quantity),
  timestamp: quantity,
  baseFeePerGas: v.nullish(quantity),
})
const receipt = v.object({
  transactionHash: bytes32,
  blockHash: bytes32,
  blockNumber: quantity,
  gasUsed: quantity,
  logs: v.array(log),
  status: v.picklist(['0x0', '0x1']),
})

/** What the methods that we ask a node for answer with. Members that we do not read are not looked at. */
const SHAPES: Readonly<Record<string, v.GenericSchema>> = {
  eth_accounts: v.array(address),
  eth_blockNumber: quantity,
  eth_call: data,
  eth_chainId: quantity,
  eth_estimateGas: quantity,
  eth_gasPrice: quantity,
  eth_getBalance: quantity,
  eth_getBlockByNumber: v.nullable(block),
  eth_getCode: data,
  eth_getLogs: v.array(log),
  eth_getStorageAt: data,
  eth_getTransactionCount: quantity,
  eth_getTransactionReceipt: v.nullable(receipt),
  eth_maxPriorityFeePerGas: quantity,
  eth_sendRawTransaction: bytes32,
  eth_sendTransaction: bytes32,
}

const error = v.object({ code: v.number(), message: v.string() })

/**
 * What is wrong with a node's answer, in words; undefined for one that can be what the method answers with. A wrong type
 * would surface as an error of whatever reads it first, far from its cause, or be taken for a value that it is not.
 */
export function wrongShape(method: string, answer: { result?: unknown; error?: unknown }): string | undefined {
  // Some nodes send a result of null beside the error, or an error of null beside the result.
  const failed = answer.error !== undefined && answer.error !== null
  const shape = failed ? error : SHAPES[method]
  const value = failed ? answer.error : answer.result
  if (!shape || v.is(shape, value)) return undefined
  const json = JSON.stringify(value) ?? 'nothing'
  const shown = json.length > 60 ? `${json.slice(0, 60)}…` : json
  return `the node answered ${method} with ${failed ? 'the error ' : ''}${shown}, which is no answer to it`
}
