// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Reasons
/// @notice Revert strings under the name of the controller that an operator called. Facets name themselves, as the live
///         ones do ("AaveFacet/slippage-too-high"); callers of a legacy controller know "MC/slippage-too-high".
library Reasons {
    bytes4 private constant ERROR = 0x08c379a0; // Error(string)

    /// @dev Revert data whose reason's first part ends in "Facet", with `label` in place of that part. Anything else,
    ///      such as a venue's reason or malformed data, comes back as it is.
    function relabel(bytes memory data, string memory label) internal pure returns (bytes memory) {
        if (data.length < 68 || bytes4(data) != ERROR) return data;
        uint256 length;
        // The word after the selector and the offset.
        assembly ("memory-safe") {
            length := mload(add(data, 0x44))
        }
        if (length > data.length - 68) return data;

        for (uint256 i = 5; i < length; ++i) {
            if (data[68 + i] != "/") continue;
            bytes5 suffix;
            // The five bytes before the slash, which lie behind the array's own length word and the 68 bytes above.
            assembly ("memory-safe") {
                suffix := mload(add(add(data, 0x5f), i))
            }
            if (suffix != "Facet") return data;

            bytes memory rest = new bytes(length - i);
            for (uint256 j; j < rest.length; ++j) rest[j] = data[68 + i + j];
            return abi.encodeWithSelector(ERROR, string.concat(label, string(rest)));
        }
        return data;
    }
}
