"""An addon of mitmproxy: leads every name to the servers on loopback, and writes the flows as shrink.js leaves them."""
import re

from mitmproxy import connection, ctx, io

NOISE = re.compile(
    r"^(sec-ch-|accept|user-agent$|upgrade-insecure|connection$|keep-alive$|etag$|x-powered-by$|vary$"
    r"|content-security-policy$|priority$|cache-control$|pragma$)",
    re.I,
)


class Recorder:
    def load(self, loader):
        loader.add_option("servers", int, 0, "port of the servers")
        loader.add_option("to", str, "", "the file that is written")

    def running(self):
        self.out = open(ctx.options.to, "wb")
        self.writer = io.FlowWriter(self.out)

    def done(self):
        self.out.close()

    def server_connect(self, data):
        data.server.address = ("127.0.0.1", ctx.options.servers)

    def response(self, flow):
        host = flow.request.pretty_host
        kind = flow.response.headers.get("content-type", "")
        if not host.endswith(".example") or "javascript" in kind or flow.request.path == "/favicon.ico":
            return
        flow = flow.copy()
        flow.client_conn = connection.Client(("browser.example", 1), ("proxy.example", 2), 0)
        flow.server_conn = connection.Server((host, 443))
        flow.request.host, flow.request.port = host, 443
        for message in (flow.request, flow.response):
            for name in list(message.headers):
                if NOISE.match(name):
                    del message.headers[name]
        # As servers on the web compress their answers.
        if "json" in kind:
            flow.response.encode("gzip")
        elif flow.response.status_code == 200:
            flow.response.encode("deflate")
        self.writer.add(flow)


addons = [Recorder()]
