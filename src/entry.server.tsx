import { PassThrough } from "node:stream"
import { createReadableStreamFromReadable } from "@react-router/node"
import { renderToPipeableStream } from "react-dom/server"
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from "react-router"
import { log } from "./platform/log.ts"
import { faultIdContext, FaultIdProvider } from "./ui/fault-id.tsx"
import { nonceContext } from "./ui/nonce.ts"
import { NonceProvider } from "./ui/nonce-provider.tsx"

const longestRender = 15_000

/** Renders the whole page before its first byte, so that no part waits for a script that plain pages do not have. */
export default function handleRequest(
  request: Request,
  responseStatusCode: number,
  responseHeaders: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const nonce = loadContext.get(nonceContext) || undefined
  return new Promise((resolve, reject) => {
    let fault: unknown
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider nonce={nonce}>
        <FaultIdProvider id={loadContext.get(faultIdContext) || undefined}>
          <ServerRouter context={routerContext} url={request.url} {...(nonce ? { nonce } : {})} />
        </FaultIdProvider>
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(limit)
          if (fault !== undefined) return reject(fault)
          responseHeaders.set("Content-Type", "text/html; charset=utf-8")
          const body = new PassThrough()
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers: responseHeaders,
              status: responseStatusCode,
            }),
          )
          pipe(body)
        },
        onShellError(error) {
          clearTimeout(limit)
          reject(error)
        },
        // A part that failed fails the page: the router then shows the fault page with status 500 and reports the fault.
        onError(error) {
          fault ??= error
        },
      },
    )
    const limit = setTimeout(() => abort(new Error("The page took too long to render")), longestRender)
  })
}

/** Logs a fault under an id that the fault page then shows. Refusals and missing pages (below 500) are no faults. */
export function handleError(
  error: unknown,
  { context, request }: { context: Readonly<RouterContextProvider>; request: Request },
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const id = crypto.randomUUID().slice(0, 8)
  context.set(faultIdContext, id)
  log.error({ err: error, id, path: new URL(request.url).pathname }, "a page failed")
}
