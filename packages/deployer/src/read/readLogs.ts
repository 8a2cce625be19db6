import type { AbiEvent, Address, GetLogsReturnType } from 'viem'
import { PauError } from '../errors.ts'
import type { View } from './view.ts'

/** A node refuses to search for events even over a single block. */
export class LogsUnavailableError extends PauError {
  override name = 'LogsUnavailableError'
}

/**
 * All events of a contract up to the view's block. Nodes limit how much they search at once, each in its own way, so a
 * range that is refused is halved.
 * @throws LogsUnavailableError
 */
export async function readLogs<const event extends AbiEvent>(
  view: View,
  filter: { address: Address; event: event; args?: Record<string, unknown>; fromBlock?: bigint },
): Promise<GetLogsReturnType<event, [event], true>> {
  const { address, event, args } = filter
  const search = async (fromBlock: bigint, toBlock: bigint): Promise<GetLogsReturnType<event, [event], true>> => {
    try {
      const request = { address, event, args, fromBlock, toBlock, strict: true }
      return (await view.client.getLogs(request as never)) as never
    } catch (cause) {
      if (fromBlock >= toBlock) {
        throw new LogsUnavailableError(
          `The node does not give the events of ${address} at block ${fromBlock}. Use one that keeps all logs.`,
          { cause },
        )
      }
      const middle = (fromBlock + toBlock) / 2n
      return [...(await search(fromBlock, middle)), ...(await search(middle + 1n, toBlock))] as never
    }
  }
  return search(filter.fromBlock ?? 0n, view.blockNumber)
}
