package io.smm.adapter.support.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which addresses somebody else may send us to. */
@FunctionalInterface
interface AddressGuard {

    /** {@return why an address is refused; empty when it is public} */
    Optional<String> refusal(InetAddress address);

    /** By IANA's registries; what they do not give out for the internet is refused. */
    static AddressGuard publicOnly() {
        return address -> refusal(address.getAddress());
    }

    private static Optional<String> refusal(byte[] address) {
        if (address.length == 4) {
            return purpose(AddressBlock.SPECIAL_V4, address);
        }
        if (AddressBlock.NAT64.contains(address)) {
            return refusal(Arrays.copyOfRange(address, 12, 16));
        }
        if (!AddressBlock.GLOBAL_V6.contains(address)) {
            return Optional.of("not an address of the public internet");
        }
        return purpose(AddressBlock.SPECIAL_V6, address);
    }

    private static Optional<String> purpose(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream()
                .filter(block -> block.contains(address))
                .map(AddressBlock::purpose)
                .findFirst();
    }
}
