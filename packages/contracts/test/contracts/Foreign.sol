// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice Stands for the facets of the production code base: they read the shared addresses from storage, at the slot
///         of the ERC-7201 namespace `sky.pau.storage.SharedController`, and know of no transient storage. Written
///         without our libraries on purpose: a layout that both sides share by import would prove nothing.
contract ForeignFacet {
    function shared() external view returns (address accessControls, address proxy, address rateLimits) {
        assembly {
            accessControls := sload(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00)
            proxy := sload(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc01)
            rateLimits := sload(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc02)
        }
    }

    function callAsProxy(address target, bytes calldata data) external returns (bytes memory) {
        address proxy;
        assembly {
            proxy := sload(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc01)
        }
        return IProxyLike(proxy).doCall(target, data);
    }
}

interface IProxyLike {
    function doCall(address target, bytes calldata data) external returns (bytes memory);
}

/// @notice Stands for the production Controller: it sets the storage slots and publishes nothing.
contract ForeignController {
    address private immutable facet;

    constructor(address facet_, address accessControls, address proxy, address rateLimits) {
        facet = facet_;
        assembly {
            sstore(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00, accessControls)
            sstore(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc01, proxy)
            sstore(0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc02, rateLimits)
        }
    }

    fallback() external payable {
        address target = facet;
        assembly {
            calldatacopy(0, 0, calldatasize())
            let success := delegatecall(gas(), target, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if success {
                return(0, returndatasize())
            }
            revert(0, returndatasize())
        }
    }
}
